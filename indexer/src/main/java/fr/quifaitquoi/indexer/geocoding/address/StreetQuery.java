package fr.quifaitquoi.indexer.geocoding.address;

import fr.quifaitquoi.geodata.Position;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which streets are wanted from the indexes.
 *
 * @param words of the street's name, normalised as the index normalises them
 * @param lastIsBeginning whether the last word may be unfinished
 * @param communes INSEE codes (today's, former, or municipal arrondissements) in one of which it
 *     lies; empty for any
 * @param postcodes one of which it has; empty for any
 * @param near rather those near here, WGS84; null for no preference
 * @param lenient whether words with typing errors count too, which takes longer
 * @param limit streets wanted at most
 */
public record StreetQuery(
    List<String> words,
    boolean lastIsBeginning,
    Set<String> communes,
    Set<String> postcodes,
    @Nullable Position near,
    boolean lenient,
    int limit) {}
