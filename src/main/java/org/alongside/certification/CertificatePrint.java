package org.alongside.certification;

import java.time.LocalDate;
import org.alongside.access.AddressSettings;
import org.alongside.credentials.Certificate;
import org.alongside.platform.documents.Pdf;
import org.alongside.platform.documents.Sheet;
import org.alongside.platform.words.Words;
import org.springframework.stereotype.Component;

/** A certificate on paper, PDF/UA: number, holder, title, days, and a QR code that leads to the register. */
@Component
public class CertificatePrint {
    private final Pdf pdf;
    private final AddressSettings address;

    public CertificatePrint(Pdf pdf, AddressSettings address) {
        this.pdf = pdf;
        this.address = address;
    }

    /** Every word ready. */
    public record Page(
            String holder,
            String title,
            String by,
            String number,
            String from,
            String until,
            String status,
            String check,
            String address,
            QrPrint code) {}

    /** As it stands on a day. What is on paper grows old; the register does not, and the paper says so. */
    public byte[] of(Certificate certificate, String printedBy, LocalDate day, String stamp) {
        var words = Words.english();
        var spoken = words.spoken();
        var leads = address.of("/register/" + certificate.number());
        var sheet = new Sheet(
                words,
                words.say("certification.certificate.of", certificate.holderName()),
                null,
                certificate.issuer(),
                printedBy,
                stamp);
        var page = new Page(
                certificate.holderName(),
                certificate.title(),
                certificate.issuer(),
                certificate.number(),
                spoken.date(certificate.issuedOn()),
                certificate.until(day).map(spoken::date).orElse(""),
                words.say("certification.status." + certificate.on(day).code()),
                words.say("certification.certificate.check"),
                leads,
                QrPrint.of(leads));
        return pdf.print("certification/certificate-print", sheet, page);
    }
}
