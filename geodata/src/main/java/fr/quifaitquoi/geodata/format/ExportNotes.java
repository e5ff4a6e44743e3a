package fr.quifaitquoi.geodata.format;

import java.time.Instant;

/**
 * What a file says of itself.
 *
 * @param title in French
 * @param description in French
 * @param licence its name, and address if any
 * @param attribution to be shown with the data
 * @param date of the data
 * @param filters what was asked for, in French; empty when nothing was left out
 */
public record ExportNotes(
    String title,
    String description,
    String licence,
    String attribution,
    Instant date,
    String filters) {}
