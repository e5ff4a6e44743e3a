package fr.quifaitquoi.api.entry;

import fr.quifaitquoi.indexer.entry.ContactDraft;
import fr.quifaitquoi.indexer.entry.Visibility;
import java.util.List;

/** Parts contacts between the public table and the private one; ranks run over both. */
final class ContactMapping {
  private ContactMapping() {}

  static void write(List<ContactDraft> contacts, EntryEntity entity) {
    entity.publicContacts.clear();
    entity.privateContacts.clear();
    for (int rank = 0; rank < contacts.size(); rank++) {
      ContactDraft contact = contacts.get(rank);
      if (contact.visibility() == Visibility.PUBLIC) {
        entity.publicContacts.add(toPublic(rank, contact));
      } else {
        entity.privateContacts.add(toPrivate(rank, contact));
      }
    }
  }

  private static ContactRow toPublic(int rank, ContactDraft contact) {
    ContactRow row = new ContactRow();
    row.rank = rank;
    row.person = EntryMapping.clean(contact.person());
    row.role = EntryMapping.clean(contact.role());
    row.phone = EntryMapping.clean(contact.phone());
    row.mail = EntryMapping.clean(contact.mail());
    return row;
  }

  private static PrivateContactRow toPrivate(int rank, ContactDraft contact) {
    PrivateContactRow row = new PrivateContactRow();
    row.rank = rank;
    row.visibility = contact.visibility().code();
    row.person = EntryMapping.clean(contact.person());
    row.role = EntryMapping.clean(contact.role());
    row.phone = EntryMapping.clean(contact.phone());
    row.mail = EntryMapping.clean(contact.mail());
    return row;
  }
}
