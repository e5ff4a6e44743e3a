package fr.quifaitquoi.api.entry;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** What a place is to an entry; rank 0 is principal. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class EntryPlaceRow {
  int rank;

  @ManyToOne(cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
  @JoinColumn(name = "place_id")
  PlaceEntity place;

  String role;

  @Column(name = "opening_hours")
  @Nullable String openingHours;

  @Nullable String accessibility;
  boolean itinerant;

  EntryPlaceRow() {}
}
