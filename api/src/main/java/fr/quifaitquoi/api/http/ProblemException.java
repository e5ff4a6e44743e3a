package fr.quifaitquoi.api.http;

import java.util.List;

/** Ends a request with a {@link Problem}; the only exception that becomes a 4xx. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ProblemType type;
  private final transient List<FieldError> errors;

  /**
   * @param detail what happened, in French, for the person who asked
   * @param errors parameters at fault
   */
  public ProblemException(ProblemType type, String detail, List<FieldError> errors) {
    super(detail, null, false, false);
    this.type = type;
    this.errors = List.copyOf(errors);
  }

  /** The problem of a thing that is not there. */
  public static ProblemException notFound(String detail) {
    return new ProblemException(ProblemType.NOT_FOUND, detail, List.of());
  }

  /** The problem of wrong parameters. */
  public static ProblemException invalid(List<FieldError> errors) {
    String detail =
        errors.size() == 1
            ? errors.getFirst().message()
            : errors.size() + " paramètres sont invalides.";
    return new ProblemException(ProblemType.INVALID_PARAMETER, detail, errors);
  }

  /** The problem of one wrong parameter. */
  public static ProblemException invalid(String field, String message) {
    return invalid(List.of(new FieldError(field, message)));
  }

  /** The problem, told about a request. */
  public Problem toProblem(String instance) {
    return Problem.of(type, getMessage(), instance, errors);
  }

  /** What kind of problem it is. */
  public ProblemType type() {
    return type;
  }

  /** Parameters at fault. */
  public List<FieldError> errors() {
    return errors;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
