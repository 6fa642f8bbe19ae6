package org.alongside.partners.web;

import java.time.LocalDate;
import java.time.ZoneId;
import org.alongside.partners.Receipt;
import org.alongside.platform.web.Shell;

/** That a partner has a report, every word ready. */
public record ReceiptLine(String href, String who, String what) {
    static ReceiptLine of(Receipt receipt, ZoneId zone, LocalDate today, Shell shell) {
        return new ReceiptLine(
                "/reports/" + receipt.report(),
                receipt.partner(),
                shell.say(
                        "partners.receipt", receipt.by(), shell.words().spoken().moment(receipt.at(), zone, today)));
    }
}
