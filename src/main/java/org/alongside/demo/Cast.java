package org.alongside.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The invented people of {@code demo/network.yaml}: agencies, who works there, and the names the rest is made from. */
record Cast(
        List<Agency> agencies,
        List<Known> known,
        List<String> given,
        List<String> family,
        List<String> children,
        Map<String, List<String>> towns,
        List<String> safeContact,
        List<String> endReasons) {

    record Agency(
            String name,
            ZoneId zone,
            List<Site> sites,
            List<Program> programs,
            List<Worker> people,
            int waiting,
            List<Referral> referrals,
            List<Twice> twice,
            Stories stories) {}

    /** A family somebody referred so many days ago; {@code tried} is what came of the first call, null where nobody has. */
    record Referral(
            int daysAgo,
            String way,
            String source,
            String sourceName,
            List<String> caregiver,
            String phone,
            String town,
            String program,
            String whatFor,
            @Nullable String tried,
            @Nullable String ended) {}

    /** A family that was written down a second time so many days ago, with the caregiver's name spelt as it was heard. */
    record Twice(String of, int daysAgo, List<String> caregiver, List<String> child) {}

    /** Words for the steps of an enrollment's life. */
    record Stories(String agreed, String handOver, String told, String pause, String summary, String load) {}

    /** @param days how long a family usually stays, "" where that is not said */
    record Phase(String name, String days) {}

    record Site(String name, String town) {}

    record Program(String name, String peerKind, String supporterTitle, String cadence, List<Phase> phases) {}

    /** @param families how many families a supporter walks with today */
    record Worker(
            String name,
            List<String> roles,
            @Nullable String program,
            @Nullable String site,
            @Nullable Integer families,
            @Nullable String supervisor) {

        boolean isSupporter() {
            return roles.contains("supporter");
        }

        String email() {
            return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKD)
                            .replaceAll("[^A-Za-z ]", "")
                            .toLowerCase(java.util.Locale.ROOT)
                            .replace(' ', '.')
                    + "@example.org";
        }
    }

    /** A family that everybody knows by name. */
    record Known(
            String supporter,
            List<String> caregiver,
            @Nullable String nameToUse,
            List<String> languages,
            String town,
            int startedDaysAgo,
            String rhythm,
            @Nullable Integer gapDays,
            List<List<String>> children,
            @Nullable String safeContact) {}

    static Cast read() {
        return Yaml.read("/demo/network.yaml", Cast.class);
    }

    /** Reads a resource of the demo into records, refusing what the records do not know. */
    static final class Yaml {
        private static final YAMLMapper MAPPER = YAMLMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();

        private Yaml() {}

        static <T> T read(String resource, Class<T> type) {
            try (var in = Objects.requireNonNull(Cast.class.getResourceAsStream(resource), resource)) {
                return MAPPER.readValue(in, type);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
