package org.alongside.certification;

import io.nayuki.qrcodegen.QrCode;
import java.util.ArrayList;
import java.util.List;

/**
 * A QR code (ISO/IEC 18004) for paper: dark runs of squares, which print as ornament and are not read aloud. What it says
 * must stand beside it as text.
 *
 * @param size squares a side, with the quiet zone
 */
public record QrPrint(int size, List<Run> runs) {
    private static final int QUIET_ZONE = 4;

    /** @param length in squares, to the right */
    public record Run(int x, int y, int length) {}

    static QrPrint of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var runs = new ArrayList<Run>();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int from = x;
                while (x < code.size && code.getModule(x, y)) x++;
                if (x > from) runs.add(new Run(from + QUIET_ZONE, y + QUIET_ZONE, x - from));
            }
        }
        return new QrPrint(code.size + 2 * QUIET_ZONE, List.copyOf(runs));
    }
}
