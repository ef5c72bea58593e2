package org.wirebook.server;

import java.net.URI;
import java.net.URISyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the address under which readers reach the site: {@code http} or {@code https}, a host, perhaps a path. */
final class BaseUrl implements ITypeConverter<URI> {

    @Override
    public URI convert(String value) {
        try {
            var address = new URI(value);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            boolean plain = address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && address.getRawUserInfo() == null;
            if (web && plain && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw refusal(value);
        }
        throw refusal(value);
    }

    private static TypeConversionException refusal(String value) {
        return new TypeConversionException("'" + value + "' is no base URL; give one such as https://book.example.org");
    }
}
