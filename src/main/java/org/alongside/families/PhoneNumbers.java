package org.alongside.families;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/** Phone numbers as people write them in the United States; others with + and their country's code. */
public final class PhoneNumbers {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String HOME = "US";
    private static final int HOME_CODE = 1;

    private PhoneNumbers() {}

    /** E.164 of what was typed, such as +14065550134; empty where nobody could be reached by it. */
    public static Optional<String> parse(String typed) {
        try {
            var number = NUMBERS.parse(typed, HOME);
            return NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE && !number.hasExtension()
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** As people read it: (406) 555-0134, or +52 55 1234 5678 from abroad. */
    public static String shown(String e164) {
        return parsed(e164)
                .map(number -> NUMBERS.format(
                        number,
                        number.getCountryCode() == HOME_CODE
                                ? PhoneNumberFormat.NATIONAL
                                : PhoneNumberFormat.INTERNATIONAL))
                .orElse(e164);
    }

    /** The digits without the country's code. */
    static String national(String e164) {
        return parsed(e164).map(NUMBERS::getNationalSignificantNumber).orElseGet(() -> e164.substring(1));
    }

    private static Optional<PhoneNumber> parsed(String e164) {
        try {
            return Optional.of(NUMBERS.parse(e164, HOME));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
