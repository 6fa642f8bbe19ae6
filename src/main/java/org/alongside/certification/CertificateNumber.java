package org.alongside.certification;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Numbers of certificates, {@code MT-7K3M-Q9TX}: 40 bits of chance in letters and digits that nobody takes for each other
 * (Crockford's base 32), so that nobody comes upon a number by counting.
 */
@Component
public class CertificateNumber {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int HALF = 4;
    private static final Pattern WRITTEN = Pattern.compile("[A-Z]{2,6}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");

    private final SecureRandom random = new SecureRandom();

    public String next(String prefix) {
        return prefix + "-" + half() + "-" + half();
    }

    private String half() {
        var half = new StringBuilder();
        for (int n = 0; n < HALF; n++) half.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        return half.toString();
    }

    /** As it stands on the certificate, whatever case, spaces or look-alike letters somebody typed; "" if it is no number. */
    public static String plain(String typed) {
        var letters = typed.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "-");
        int hyphen = letters.indexOf('-');
        if (hyphen < 0) return "";
        var rest = letters.substring(hyphen).replace('O', '0').replace('I', '1').replace('L', '1');
        var number = letters.substring(0, hyphen) + rest;
        return WRITTEN.matcher(number).matches() ? number : "";
    }
}
