package fr.quifaitquoi.api.geocoding.files;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody has done with a file, from its arrival until it is forgotten. Thread-safe. */
public final class FileJob {
  private final String id;
  private final String name;
  private final Path folder;
  private final FileSurvey survey;
  private final Progress progress;
  private volatile State state = State.TO_DESCRIBE;
  private volatile Instant expiry;
  private volatile @Nullable String failure;

  FileJob(String id, String name, Path folder, FileSurvey survey, Instant expiry) {
    this.id = id;
    this.name = name;
    this.folder = folder;
    this.survey = survey;
    this.expiry = expiry;
    progress = new Progress(survey.rows());
  }

  /** How far it is. */
  public enum State {
    /** Somebody is to say which columns hold the address. */
    TO_DESCRIBE("a-decrire"),
    WAITING("en-attente"),
    WORKING("en-cours"),
    DONE("fini"),
    FAILED("echec");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /** Its name in addresses and JSON. */
    public String code() {
      return code;
    }
  }

  /** Unguessable. */
  public String id() {
    return id;
  }

  /** What the file was called, without its extension. */
  public String name() {
    return name;
  }

  /** What the file is. */
  public FileSurvey survey() {
    return survey;
  }

  public Progress progress() {
    return progress;
  }

  public State state() {
    return state;
  }

  /** When it is forgotten at the latest. */
  public Instant expiry() {
    return expiry;
  }

  /** Why it failed, a French sentence. */
  public Optional<String> findFailure() {
    return Optional.ofNullable(failure);
  }

  /** A result, once there is one. */
  public Optional<Path> findResult(Result result) {
    return state == State.DONE ? Optional.of(folder.resolve(result.file)) : Optional.empty();
  }

  Path folder() {
    return folder;
  }

  void set(State next) {
    state = next;
  }

  void fail(String reason) {
    failure = reason;
    state = State.FAILED;
  }

  void keepUntil(Instant moment) {
    expiry = moment;
  }

  /** The files that are given back. */
  public enum Result {
    XLSX(ResultFiles.XLSX, "-geocode.xlsx"),
    CSV(ResultFiles.CSV, "-geocode.csv"),
    CHECK(ResultFiles.CHECK, "-a-verifier.xlsx");

    private final String file;
    private final String suffix;

    Result(String file, String suffix) {
      this.file = file;
      this.suffix = suffix;
    }

    /** Its name in addresses. */
    public String file() {
      return file;
    }

    /** What it adds to the name of the file that was given. */
    public String suffix() {
      return suffix;
    }
  }
}
