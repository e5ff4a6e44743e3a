package fr.quifaitquoi.indexer.placing;

import org.jspecify.annotations.Nullable;

/**
 * What a row says of a territory where an entry acts.
 *
 * @param level the file's word for the level ({@code commune}, {@code epci}, {@code CC}, {@code
 *     PETR}, {@code dept} …); null when the code or name must tell
 * @param code INSEE code, SIREN, département or region code
 * @param name the territory's name
 */
public record CoverageClue(
    @Nullable String level, @Nullable String code, @Nullable String name, RowOrigin origin) {}
