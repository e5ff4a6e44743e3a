package fr.quifaitquoi.api.geocoding;

import fr.quifaitquoi.api.http.ProblemException;
import fr.quifaitquoi.api.http.ProblemType;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.TooLongFormFieldException;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.TooManyFormFieldsException;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A {@code multipart/form-data} body whose file goes to the disk while it arrives, however big.
 *
 * @param fields text fields in the order of the form; an empty text for files other than {@code
 *     data}
 * @param files those that hold something
 */
public record UploadedForm(Map<String, List<String>> fields, List<SentFile> files) {
  private static final String FILE_FIELD = "data";

  /**
   * A file of the form.
   *
   * @param field its name in the form
   * @param name of the file at its sender's
   * @param path where it lies now
   */
  public record SentFile(String field, String name, Path path) {}

  private static final int MAX_FIELDS = 2_200;
  private static final int MAX_BUFFERED = 1 << 16;

  /**
   * Reads a body to its end.
   *
   * @param folder where the file goes
   */
  public static UploadedForm read(@Nullable String contentType, InputStream body, Path folder)
      throws IOException {
    HttpRequest head = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
    head.headers().set("Content-Type", multipart(contentType));
    DefaultHttpDataFactory factory = new DefaultHttpDataFactory(1 << 16);
    factory.setBaseDir(folder.toString());
    factory.setDeleteOnExit(false);
    factory.setMaxLimit(Uploads.MAX_BYTES);
    HttpPostMultipartRequestDecoder decoder = null;
    try {
      decoder =
          new HttpPostMultipartRequestDecoder(
              factory, head, StandardCharsets.UTF_8, MAX_FIELDS, MAX_BUFFERED);
      feed(decoder, body);
      return collect(decoder.getBodyHttpDatas(), folder);
    } catch (TooManyFormFieldsException | TooLongFormFieldException e) {
      throw ProblemException.invalid("data", "Le formulaire a trop de champs.");
    } catch (ErrorDataDecoderException e) {
      throw ProblemException.invalid(
          "data", "Le formulaire est mal formé ou incomplet : envoyez-le en multipart/form-data.");
    } finally {
      if (decoder != null) {
        decoder.destroy();
      }
    }
  }

  /** The file that the contract calls {@code data}, the last one when there are several. */
  Optional<SentFile> findData() {
    return files.stream().filter(f -> f.field().equals(FILE_FIELD)).reduce((first, last) -> last);
  }

  private static String multipart(@Nullable String contentType) {
    if (contentType == null
        || !contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
        || !contentType.contains("boundary=")) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "Envoyez un formulaire multipart/form-data, avec le fichier dans le champ « data ».",
          List.of());
    }
    return contentType;
  }

  private static void feed(HttpPostMultipartRequestDecoder decoder, InputStream body)
      throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (int n = receive(body, buffer); n >= 0; n = receive(body, buffer)) {
      decoder.offer(new DefaultHttpContent(Unpooled.copiedBuffer(buffer, 0, n)));
    }
    decoder.offer(LastHttpContent.EMPTY_LAST_CONTENT);
  }

  private static int receive(InputStream body, byte[] buffer) {
    try {
      return body.read(buffer);
    } catch (IOException e) {
      if (e.getCause() instanceof ContentLengthExceededException) {
        throw new ProblemException(
            ProblemType.BODY_TOO_LARGE,
            "Le fichier dépasse 2 Go : coupez-le en plusieurs.",
            List.of());
      }
      throw new ProblemException(
          ProblemType.BAD_REQUEST, "L’envoi du fichier s’est interrompu : recommencez.", List.of());
    }
  }

  private static UploadedForm collect(List<InterfaceHttpData> parts, Path folder)
      throws IOException {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    List<SentFile> files = new ArrayList<>();
    for (InterfaceHttpData part : parts) {
      if (part instanceof FileUpload upload) {
        Path file = folder.resolve("fichier" + files.size());
        upload.renameTo(file.toFile());
        files.add(new SentFile(upload.getName(), upload.getFilename(), file));
        if (!upload.getName().equals(FILE_FIELD)) {
          fields.computeIfAbsent(upload.getName(), any -> new ArrayList<>()).add("");
        }
      } else if (part instanceof Attribute field) {
        fields.computeIfAbsent(field.getName(), any -> new ArrayList<>()).add(field.getValue());
      } else {
        fields.computeIfAbsent(part.getName(), any -> new ArrayList<>()).add("");
      }
    }
    return new UploadedForm(fields, files);
  }
}
