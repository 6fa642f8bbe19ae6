package org.alongside.consent;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The contract a second time, read from its text alone: maps of text, dates compared as text, no type of the program's.
 * Slow and plain, to be checked against.
 */
@SuppressWarnings("unchecked")
final class NaiveConsent {
    private static final Set<String> TPO = Set.of("treatment", "payment", "operations");

    private NaiveConsent() {}

    /** {@code allow by notice} or {@code refuse}. */
    static String decide(Map<String, Object> asked) {
        var request = (Map<String, Object>) asked.get("request");
        var recipient = (Map<String, Object>) request.get("recipient");
        var classes = (List<String>) recipient.get("classes");
        var information = request.get("information");
        var purpose = request.get("purpose");
        boolean isProtected = request.get("sud").equals(true)
                && (asked.get("part2").equals("confirmed") || asked.get("part2").equals("pending"));

        if (recipient.get("id").equals("person:" + asked.get("person")))
            return information.equals("supervision-notes") ? "refuse" : "allow self null";
        if (information.equals("supervision-notes")) return "refuse";
        if (purpose.equals("mandated-report")
                && information.equals("initial-child-abuse-report")
                && classes.contains("child-protection")) return "allow mandated-report null";
        if (request.get("emergency").equals(true) && purpose.equals("medical-emergency") && classes.contains("medical"))
            return "allow medical-emergency null";
        if (information.equals("counseling-notes")) return byConsent(asked, isProtected, "counseling-notes");
        if (purpose.equals("legal-proceeding")) {
            var consent = isProtected
                    ? byConsent(asked, true, "proceedings")
                    : byConsent(asked, false, "proceedings", "specific", "authorization");
            if (!consent.equals("refuse")) return consent;
            boolean order = onOrBefore(request.get("courtOrder"), request);
            boolean subpoena = onOrBefore(request.get("subpoena"), request);
            return order && (subpoena || !isProtected) ? "allow court-order null" : "refuse";
        }
        return isProtected
                ? byConsent(asked, true, "specific", "tpo", "court-referral")
                : byConsent(asked, false, "specific", "tpo", "court-referral", "authorization");
    }

    private static boolean onOrBefore(Object day, Map<String, Object> request) {
        return day != null && ((String) day).compareTo((String) request.get("on")) <= 0;
    }

    private static String byConsent(Map<String, Object> asked, boolean isProtected, String... kinds) {
        var covering = new TreeMap<String, String>();
        for (var consent : (List<Map<String, Object>>) asked.get("consents")) {
            if (List.of(kinds).contains(consent.get("kind")) && covers(consent, asked))
                covering.put(consent.get("signedOn") + " " + inOrder(consent.get("id")), (String) consent.get("id"));
        }
        if (covering.isEmpty()) return "refuse";
        return "allow consent:" + covering.firstEntry().getValue() + (isProtected ? " part2" : " null");
    }

    /** UTF-8 sorts as characters do, which UTF-16 does not. */
    private static String inOrder(Object id) {
        return HexFormat.of().formatHex(id.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean covers(Map<String, Object> consent, Map<String, Object> asked) {
        var request = (Map<String, Object>) asked.get("request");
        var on = (String) request.get("on");
        var kind = (String) consent.get("kind");
        boolean tpo = kind.equals("tpo");

        if (!consent.get("person").equals(asked.get("person"))) return false;
        if (!consent.get("discloser").equals(request.get("discloser"))) return false;
        if (((String) consent.get("signedOn")).compareTo(on) > 0) return false;
        if (consent.get("signedBy").equals("representative")) {
            var authority = (String) consent.get("authority");
            if (authority == null || authority.isBlank()) return false;
        }

        var recipients = (List<String>) consent.get("recipients");
        var information = (List<String>) consent.get("information");
        var purposes = (List<String>) consent.get("purposes");
        if (recipients.isEmpty() || information.isEmpty() || purposes.isEmpty()) return false;
        var recipient = (Map<String, Object>) request.get("recipient");
        boolean named = recipients.contains(recipient.get("id"));
        for (var one : (List<String>) recipient.get("classes")) named |= recipients.contains(one);
        if (!named) return false;
        if (!purposes.contains(request.get("purpose"))) return false;
        if (!information.contains(request.get("information")) && !(tpo && information.contains("all"))) return false;

        var expiresOn = (String) consent.get("expiresOn");
        var event = (String) consent.get("expiryEvent");
        if (expiresOn == null && (event == null || (event.equals("none") && !tpo))) return false;
        if (expiresOn != null && on.compareTo(expiresOn) > 0) return false;
        if (event != null && !event.equals("none")) {
            var first = ((List<Map<String, Object>>) asked.get("events"))
                    .stream()
                            .filter(happened -> happened.get("event").equals(event))
                            .map(happened -> (String) happened.get("on"))
                            .sorted()
                            .findFirst();
            if (first.isPresent() && on.compareTo(first.get()) > 0) return false;
        }

        var revokedOn = (String) consent.get("revokedOn");
        if (revokedOn != null && revokedOn.compareTo(on) <= 0 && !kind.equals("court-referral")) return false;

        if (!kind.equals("court-referral") && consent.get("revocationRight").equals(false)) return false;
        if (tpo) {
            if (consent.get("redisclosureWarning").equals(false)) return false;
            if (consent.get("refusalConsequences").equals(false)) return false;
            if (!TPO.containsAll(purposes)) return false;
        }
        if (kind.equals("counseling-notes") && !Set.copyOf(information).equals(Set.of("counseling-notes")))
            return false;
        if (kind.equals("proceedings") && !Set.copyOf(purposes).equals(Set.of("legal-proceeding"))) return false;
        return !kind.equals("court-referral") || (event != null && !event.equals("none"));
    }
}
