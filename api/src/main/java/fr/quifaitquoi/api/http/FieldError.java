package fr.quifaitquoi.api.http;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What is wrong with one parameter or field.
 *
 * @param champ the parameter's name in the public contract
 * @param message in French, naming it
 */
@Serdeable
public record FieldError(String champ, String message) {}
