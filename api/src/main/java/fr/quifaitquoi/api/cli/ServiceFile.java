package fr.quifaitquoi.api.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * What {@code service.json} in a data folder says of the running service. Only its owner can read
 * it.
 *
 * @param token secret of this run of the service
 */
record ServiceFile(int port, String token) {
  private static final String NAME = "service.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads it; empty when there is none, or none that makes sense. */
  static Optional<ServiceFile> find(Path data) throws IOException {
    try {
      JsonNode root = JSON.readTree(Files.readString(data.resolve(NAME)));
      int port = root.path("port").asInt();
      String token = root.path("jeton").asText();
      return port > 0 && !token.isEmpty()
          ? Optional.of(new ServiceFile(port, token))
          : Optional.empty();
    } catch (NoSuchFileException | JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Puts it in its place, whole. */
  void write(Path data) throws IOException {
    Path temporary = data.resolve(NAME + ".tmp");
    Files.deleteIfExists(temporary);
    Files.createFile(temporary, ownerOnly());
    Files.writeString(
        temporary, JSON.createObjectNode().put("port", port).put("jeton", token).toString());
    Files.move(
        temporary,
        data.resolve(NAME),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** Removes it, unless another service has put its own there meanwhile. */
  void delete(Path data) throws IOException {
    if (find(data).filter(this::equals).isPresent()) {
      Files.deleteIfExists(data.resolve(NAME));
    }
  }

  /** Never shows the token. */
  @Override
  public String toString() {
    return "service on port " + port;
  }
}
