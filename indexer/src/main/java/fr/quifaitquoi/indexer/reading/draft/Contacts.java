package fr.quifaitquoi.indexer.reading.draft;

import fr.quifaitquoi.indexer.entry.ContactDraft;
import fr.quifaitquoi.indexer.entry.Visibility;
import fr.quifaitquoi.indexer.reading.mapping.Mapping;
import fr.quifaitquoi.indexer.reading.text.Mails;
import fr.quifaitquoi.indexer.reading.text.Phone;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How an entry is reached, and who may know: a fixed line and an organisation's mailbox are public,
 * whatever is a person's is the team's only, unless that person agreed.
 */
final class Contacts {
  private final Mapping mapping;

  Contacts(Mapping mapping) {
    this.mapping = mapping;
  }

  /**
   * @param known words of the organisation's name and of its commune, asked for only when needed
   */
  List<ContactDraft> of(RowContext row, Supplier<Set<String>> known) {
    List<ContactDraft> contacts = new ArrayList<>();
    for (Mapping.ContactRule rule : mapping.people().contacts()) {
      add(row, rule, known, contacts);
    }
    return join(contacts);
  }

  private static void add(
      RowContext row,
      Mapping.ContactRule rule,
      Supplier<Set<String>> known,
      List<ContactDraft> contacts) {
    String person = orNull(row.value(rule.person()));
    String role = orNull(row.withoutPrivate(row.value(rule.role())));
    boolean named = person != null;
    String phones = row.value(rule.phone());
    List<Phone> read = Phone.list(phones);
    for (Phone phone : read) {
      boolean open =
          !named && (phone.kind() == Phone.Kind.FIXED || phone.kind() == Phone.Kind.SHORT);
      contacts.add(
          new ContactDraft(person, role, phone.display(), null, seen(open || rule.agreed())));
    }
    if (read.isEmpty() && !phones.isEmpty()) {
      warnPhone(row, rule);
    }
    String mails = row.value(rule.mail());
    List<String> addresses = Mails.list(mails);
    for (String address : addresses) {
      boolean open =
          !named
              && (Mails.isOrganisation(address, Set.of())
                  || Mails.isOrganisation(address, known.get()));
      contacts.add(new ContactDraft(person, role, null, address, seen(open || rule.agreed())));
    }
    if (addresses.isEmpty() && !mails.isEmpty()) {
      warnMail(row, rule);
    }
    if (named && read.isEmpty() && addresses.isEmpty()) {
      contacts.add(new ContactDraft(person, role, null, null, seen(rule.agreed())));
    }
  }

  private static Visibility seen(boolean open) {
    return open ? Visibility.PUBLIC : Visibility.TEAM;
  }

  /** One contact for a phone and a mail of the same person or office and the same visibility. */
  private static List<ContactDraft> join(List<ContactDraft> contacts) {
    List<ContactDraft> joined = new ArrayList<>();
    Set<ContactDraft> used = new HashSet<>();
    for (ContactDraft first : contacts) {
      if (!used.add(first)) {
        continue;
      }
      ContactDraft best = first;
      for (ContactDraft other : contacts) {
        if (best.mail() == null && best.phone() != null && fits(best, other) && used.add(other)) {
          best =
              new ContactDraft(
                  best.person(), best.role(), best.phone(), other.mail(), best.visibility());
        }
      }
      joined.add(best);
    }
    return joined;
  }

  private static boolean fits(ContactDraft phone, ContactDraft mail) {
    return mail.phone() == null
        && mail.mail() != null
        && mail.visibility() == phone.visibility()
        && java.util.Objects.equals(mail.person(), phone.person())
        && java.util.Objects.equals(mail.role(), phone.role());
  }

  /** The value itself may be a person's: it is not shown. */
  private static void warnPhone(RowContext row, Mapping.ContactRule rule) {
    row.warn(
        "telephone-invalide",
        rule.phone(),
        "",
        "Ce n’est pas un numéro de téléphone\u00a0: il n’est pas gardé.",
        "Un numéro s’écrit 02 47 00 00 00, ou +33 2 47 00 00 00.");
  }

  private static void warnMail(RowContext row, Mapping.ContactRule rule) {
    row.warn(
        "courriel-invalide",
        rule.mail(),
        "",
        "Ce n’est pas une adresse de courriel\u00a0: elle n’est pas gardée.",
        "Une adresse s’écrit nom@domaine.fr.");
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
