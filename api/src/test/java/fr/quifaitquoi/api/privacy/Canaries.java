package fr.quifaitquoi.api.privacy;

import fr.quifaitquoi.api.engine.Engine;
import fr.quifaitquoi.api.entry.Drafts;
import fr.quifaitquoi.api.entry.EntryBatchWriter;
import fr.quifaitquoi.api.imports.ImportException;
import fr.quifaitquoi.api.imports.ImportProgress;
import fr.quifaitquoi.api.imports.ImportRequest;
import fr.quifaitquoi.api.imports.ImportService;
import fr.quifaitquoi.api.source.Source;
import fr.quifaitquoi.api.source.SourceProfile;
import fr.quifaitquoi.api.source.SourceStore;
import fr.quifaitquoi.indexer.entry.EntryKind;
import fr.quifaitquoi.indexer.entry.Status;
import fr.quifaitquoi.indexer.entry.Visibility;
import fr.quifaitquoi.indexer.placing.PlacerOptions;
import fr.quifaitquoi.indexer.reading.ReadRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Private words that must never be met again, in fiches of every kind with public twins. */
final class Canaries {
  /** Rare enough to be found by nothing else; a phone in each way of writing it. */
  static final List<String> WORDS =
      List.of(
          "zkvprivee",
          "wqxcanari",
          "quarkbidule",
          "0639981742",
          "06 39 98 17 42",
          "+33639981742",
          "639981742",
          "m1f00dcafe42",
          "xylosecret7731");

  /** What a person would type to find them. */
  static final List<String> QUESTIONS =
      List.of("zkvprivee@wqxcanari.example", "0639981742", "Zoé Quarkbidule", "m1f00dcafe42");

  /** What the twins say to anybody: found, or the search for the others proves nothing. */
  static final String PUBLIC_MAIL = "accueil@jumelle.example";

  private static final String PRIVATE_MAIL = "zkvprivee@wqxcanari.example";
  private static final String PRIVATE_MOBILE = "0639981742";
  private static final String MEETING = "https://region.webex.com/region/j.php?MTID=m1f00dcafe42";
  private static final String SECRET = "Code d’accès : xylosecret7731";

  private Canaries() {}

  /** Stores them twice, so that they have a history too, and imports them from a file. */
  static void release(Engine engine, Path folder) throws IOException, ImportException {
    Source source =
        new SourceStore(engine.database())
            .register(SourceProfile.of("canaris", "Canaris", "Licence Ouverte 2.0"));
    write(engine, source, "Première");
    write(engine, source, "Seconde");
    importFile(engine, folder, "Un rendez-vous.");
    importFile(engine, folder, "Un autre rendez-vous.");
    engine.index().catchUp();
  }

  private static void write(Engine engine, Source source, String prefix) {
    List<ReadRow.Taken> rows = new ArrayList<>();
    for (EntryKind kind : EntryKind.values()) {
      String name = prefix + " structure " + kind.code();
      rows.add(withPrivateContacts(kind, name).row(kind.code()));
      rows.add(
          withPrivateContacts(kind, name + " interne")
              .visibility(Visibility.TEAM)
              .row(kind.code() + "-interne"));
      rows.add(
          withPrivateContacts(kind, name + " proposée")
              .status(Status.PROPOSED)
              .row(kind.code() + "-proposee"));
      rows.add(
          Drafts.named(name + " jumelle")
              .kind(kind)
              .at("37261", 0.689, 47.39)
              .contact(Visibility.PUBLIC, null, "0247000000", PUBLIC_MAIL)
              .row(kind.code() + "-jumelle"));
    }
    try (EntryBatchWriter writer = EntryBatchWriter.begin(engine.database(), source, "canaris")) {
      writer.write(rows);
      writer.commit(0, null);
    }
  }

  private static Drafts withPrivateContacts(EntryKind kind, String name) {
    return Drafts.named(name)
        .kind(kind)
        .summary("On y répare les vélos")
        .at("37261", 0.689, 47.39)
        .theme("mobilite")
        .contact(Visibility.PUBLIC, null, "0247000000", PUBLIC_MAIL)
        .contact(Visibility.TEAM, "Zoé Quarkbidule", PRIVATE_MOBILE, PRIVATE_MAIL)
        .contact(Visibility.COALITION, "Zoé Quarkbidule", "+33639981742", PRIVATE_MAIL)
        .held("Réunion " + MEETING + " " + SECRET);
  }

  /** Rows taken and refused, with private words where they belong and where they do not. */
  private static void importFile(Engine engine, Path folder, String description)
      throws IOException, ImportException {
    StringBuilder file =
        new StringBuilder("id;nom;description;code_postal;commune;telephone;courriel\n");
    for (EntryKind kind : EntryKind.values()) {
      file.append(
          String.format(
              Locale.ROOT,
              "%s;Réunion %s;\"%s En visio : %s . %s. Écrire à %s ou au 06 39 98 17 42.\""
                  + ";37000;Tours;%s;%s%n",
              kind.code(),
              kind.code(),
              description,
              MEETING,
              SECRET,
              PRIVATE_MAIL,
              PRIVATE_MOBILE,
              PRIVATE_MAIL));
    }
    file.append("r1;Refusée;;;" + PRIVATE_MAIL + ";;\n");
    file.append("r2;Refusée;;;06 39 98 17 42;;\n");
    for (EntryKind kind : EntryKind.values()) {
      Path mapping =
          Files.writeString(
              folder.resolve("mapping.yml"),
              """
              source: {code: reunions-%1$s, nom: Réunions, licence: Licence Ouverte 2.0}
              cle: [id]
              type: %1$s
              champs: {nom: nom, description: description}
              lieux:
                - {code_postal: code_postal, commune: commune}
              contacts:
                - {telephone: telephone, courriel: courriel}
              """
                  .formatted(kind.code()));
      Path csv = Files.writeString(folder.resolve("reunions.csv"), file);
      new ImportService(
              engine.database(), engine.geography(), PlacerOptions.DEFAULT, null, engine.index())
          .run(
              new ImportRequest(
                  csv.toString(),
                  null,
                  null,
                  mapping,
                  new ImportRequest.Options(false, true, false, Status.PUBLISHED)),
              ImportProgress.NONE);
    }
  }
}
