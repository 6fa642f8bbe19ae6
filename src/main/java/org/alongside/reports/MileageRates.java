package org.alongside.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.definitions.Definition;
import org.alongside.platform.definitions.Definitions;

/**
 * What a mile is paid by the day it was driven: the agency's own rates on the days on which it has put some in force, else
 * the IRS standard rate for business.
 */
final class MileageRates {
    private static final String KIND = "mileage-rates";
    private static final String ID = "business";

    private final Definitions definitions;
    private final UUID agency;

    MileageRates(Definitions definitions, UUID agency) {
        this.definitions = definitions;
        this.agency = agency;
    }

    private record Body(List<Written> rates) {}

    private record Written(LocalDate from, String cents, String source) {}

    /** The rate of that day; empty where no rate holds. */
    Optional<MileageRate> on(LocalDate day) {
        return definitions.find(KIND, ID, agency, day).flatMap(definition -> on(definition, day));
    }

    private static Optional<MileageRate> on(Definition definition, LocalDate day) {
        return definition.as(Body.class).rates.stream()
                .filter(rate -> !rate.from.isAfter(day))
                .max(Comparator.comparing(Written::from))
                .map(rate -> new MileageRate(rate.from, new BigDecimal(rate.cents), rate.source));
    }
}
