package fr.quifaitquoi.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of an instance share.
 *
 * @param territory name of the territory it is for ({@code Centre-Val de Loire})
 * @param baseUrl its public address, without a final slash
 * @param contact address to write to, when there is one
 * @param demo whether examples are present, which a banner then says
 * @param mapIcons icons that the map's markers use
 */
public record Site(
    String name,
    String territory,
    String baseUrl,
    @Nullable String contact,
    boolean demo,
    List<String> mapIcons) {}
