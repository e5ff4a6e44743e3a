package fr.quifaitquoi.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of an error (RFC 9457, {@code application/problem+json}).
 *
 * @param type URI reference, stable
 * @param title the type in French
 * @param detail what happened here, in French
 * @param instance path of the request, or the opaque id of an internal error
 * @param erreurs parameters or fields at fault; empty when none is
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    List<FieldError> erreurs) {

  /** The media type of problems. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** A problem of that type, with no field at fault. */
  public static Problem of(ProblemType type, String detail, @Nullable String instance) {
    return of(type, detail, instance, List.of());
  }

  /** A problem of that type. */
  public static Problem of(
      ProblemType type, String detail, @Nullable String instance, List<FieldError> errors) {
    return new Problem(
        type.uri(), type.title(), type.status().getCode(), detail, instance, List.copyOf(errors));
  }
}
