package org.alongside.consent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Cases as maps, in the shape of the contract. */
@SuppressWarnings("unchecked")
final class Cases {
    static final List<String> KINDS =
            List.of("specific", "tpo", "counseling-notes", "proceedings", "authorization", "court-referral");
    static final List<String> PURPOSES = List.of(
            "treatment",
            "payment",
            "operations",
            "care-coordination",
            "child-welfare-case",
            "school",
            "research",
            "legal-proceeding",
            "mandated-report",
            "medical-emergency",
            "own-request");
    static final List<String> INFORMATION = List.of(
            "attendance",
            "contact-summary",
            "plan",
            "scores",
            "sud-treatment",
            "test-results",
            "health",
            "child-welfare",
            "demographics",
            "counseling-notes",
            "supervision-notes",
            "initial-child-abuse-report");
    static final List<String> PART2 = List.of("confirmed", "pending", "not");
    private static final List<String> DAYS =
            List.of("2026-06-28", "2026-06-29", "2026-06-30", "2026-07-01", "2026-07-02");
    private static final JsonMapper JSON = JsonMapper.shared();

    private Cases() {}

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    static Map<String, Object> map(String json) {
        return JSON.readValue(json, Map.class);
    }

    /** The example of the contract: allowed by its one consent. */
    static Map<String, Object> example() {
        return map("""
                {"id": "k-1", "person": "p-1", "part2": "confirmed",
                 "consents": [{"id": "c-1", "person": "p-1", "kind": "specific", "discloser": "agency-1",
                   "recipients": ["court:first-district"], "information": ["attendance", "plan"], "purposes": ["care-coordination"],
                   "signedOn": "2026-01-05", "signedBy": "person", "authority": null,
                   "expiresOn": "2026-12-31", "expiryEvent": null, "revokedOn": null,
                   "revocationRight": true, "redisclosureWarning": false, "refusalConsequences": false}],
                 "events": [{"event": "case-closed", "on": "2026-05-01"}],
                 "request": {"on": "2026-06-30", "discloser": "agency-1", "recipient": {"id": "court:first-district", "classes": ["court"]},
                   "purpose": "care-coordination", "information": "attendance", "sud": true,
                   "courtOrder": null, "subpoena": null, "emergency": false}}""");
    }

    /** Sets what stands at a path such as {@code consents/0/kind}. */
    static Map<String, Object> with(Map<String, Object> asked, String path, Object value) {
        var steps = path.split("/");
        Object at = asked;
        for (int n = 0; n < steps.length - 1; n++)
            at = at instanceof List<?> list
                    ? list.get(Integer.parseInt(steps[n]))
                    : ((Map<String, Object>) at).get(steps[n]);
        if (at instanceof List<?> list) ((List<Object>) list).set(Integer.parseInt(steps[steps.length - 1]), value);
        else ((Map<String, Object>) at).put(steps[steps.length - 1], value);
        return asked;
    }

    /** Near the edges: most consents lack at most one thing, and dates lie around the day that is asked about. */
    static Map<String, Object> random(RandomGenerator dice, int number) {
        var asked = new LinkedHashMap<String, Object>();
        asked.put("id", "k-" + number);
        asked.put("person", "p-1");
        asked.put("part2", one(dice, PART2));
        var request = request(dice);
        var consents = new ArrayList<Map<String, Object>>();
        for (int n = dice.nextInt(5); n > 0; n--) consents.add(consent(dice, request));
        asked.put("consents", consents);
        var events = new ArrayList<Map<String, Object>>();
        for (int n = dice.nextInt(4); n > 0; n--)
            events.add(Map.of("event", one(dice, List.of("case-closed", "treatment-ended", "none")), "on", day(dice)));
        asked.put("events", events);
        asked.put("request", request);
        return asked;
    }

    private static Map<String, Object> request(RandomGenerator dice) {
        var request = new LinkedHashMap<String, Object>();
        request.put("on", "2026-06-30");
        request.put("discloser", "a-1");
        request.put(
                "recipient",
                Map.of(
                        "id",
                        one(dice, List.of("court:1", "court:1", "court:1", "person:p-1", "person:p-2", "person:")),
                        "classes",
                        some(dice, List.of("court", "medical", "child-protection"))));
        request.put("purpose", dice.nextInt(4) == 0 ? "legal-proceeding" : one(dice, PURPOSES));
        request.put("information", dice.nextInt(3) == 0 ? "attendance" : one(dice, INFORMATION));
        request.put("sud", dice.nextBoolean());
        request.put("courtOrder", dayOrNull(dice));
        request.put("subpoena", dayOrNull(dice));
        request.put("emergency", dice.nextBoolean());
        return request;
    }

    private static Map<String, Object> consent(RandomGenerator dice, Map<String, Object> request) {
        var kind = one(dice, KINDS);
        var consent = new LinkedHashMap<String, Object>();
        consent.put("id", one(dice, List.of("c-1", "c-10", "c-2", "C-3", "é", "\uFFFD", "\uD83D\uDE00")));
        consent.put("person", rarely(dice, "p-2", "p-1"));
        consent.put("kind", kind);
        consent.put("discloser", rarely(dice, "a-2", "a-1"));
        consent.put("recipients", rarely(dice, some(dice, List.of("court", "medical", "court:2")), List.of("court:1")));
        var own = kind.equals("counseling-notes") ? "counseling-notes" : (String) request.get("information");
        consent.put(
                "information",
                rarely(dice, some(dice, List.of("all", "attendance", "counseling-notes", "plan")), List.of(own)));
        var purpose = kind.equals("proceedings") ? "legal-proceeding" : (String) request.get("purpose");
        consent.put(
                "purposes",
                rarely(dice, some(dice, List.of("treatment", "legal-proceeding", "school")), List.of(purpose)));
        consent.put("signedOn", rarely(dice, day(dice), "2026-06-" + (10 + dice.nextInt(3))));
        consent.put("signedBy", rarely(dice, "representative", "person"));
        consent.put("authority", one(dice, Arrays.asList("mother", null, "", " \t")));
        consent.put("expiresOn", rarely(dice, dayOrNull(dice), "2026-12-31"));
        consent.put("expiryEvent", one(dice, Arrays.asList("case-closed", "treatment-ended", "none", null)));
        consent.put("revokedOn", rarely(dice, day(dice), null));
        consent.put("revocationRight", rarely(dice, false, true));
        consent.put("redisclosureWarning", rarely(dice, false, true));
        consent.put("refusalConsequences", rarely(dice, false, true));
        return consent;
    }

    private static <T> T rarely(RandomGenerator dice, T rare, T usual) {
        return dice.nextInt(9) == 0 ? rare : usual;
    }

    static <T> T one(RandomGenerator dice, List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }

    private static List<String> some(RandomGenerator dice, List<String> of) {
        return of.stream().filter(each -> dice.nextBoolean()).toList();
    }

    private static String day(RandomGenerator dice) {
        return one(dice, DAYS);
    }

    private static String dayOrNull(RandomGenerator dice) {
        return dice.nextBoolean() ? day(dice) : null;
    }
}
