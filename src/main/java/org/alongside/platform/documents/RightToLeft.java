package org.alongside.platform.documents;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/**
 * Text that runs from right to left, for print: cut into runs of one direction by the Unicode bidirectional algorithm, each
 * turned into the order of the paper, Arabic letters joined. The renderer's own module for this is not published for the
 * version in use.
 */
final class RightToLeft implements BidiReorderer {
    private final ArabicShaping joining = new ArabicShaping(
            ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_GROW_SHRINK | ArabicShaping.TEXT_DIRECTION_LOGICAL);
    private final ArabicShaping parting = new ArabicShaping(
            ArabicShaping.LETTERS_UNSHAPE | ArabicShaping.LENGTH_GROW_SHRINK | ArabicShaping.TEXT_DIRECTION_LOGICAL);

    @Override
    public String reorderRTLTextToLTR(String text) {
        return Bidi.writeReverse(text, Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS);
    }

    @Override
    public String shapeText(String text) {
        return shaped(joining, text);
    }

    @Override
    public String deshapeText(String text) {
        return shaped(parting, text);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    private static String shaped(ArabicShaping shaping, String text) {
        try {
            return shaping.shape(text);
        } catch (ArabicShapingException e) {
            return text;
        }
    }

    /** The runs of one paragraph. */
    static final class Runs implements BidiSplitter {
        private final Bidi bidi = new Bidi();

        @Override
        public void setParagraph(String paragraph, byte direction) {
            bidi.setPara(paragraph, level(direction), null);
        }

        @Override
        public int countTextRuns() {
            return bidi.countRuns();
        }

        @Override
        public BidiTextRun getVisualRun(int run) {
            var it = bidi.getVisualRun(run);
            return new BidiTextRun(it.getStart(), it.getLength(), it.isOddRun() ? RTL : LTR);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return switch (Bidi.getBaseDirection(paragraph)) {
                case Bidi.LTR -> LTR;
                case Bidi.RTL -> RTL;
                default -> NEUTRAL;
            };
        }

        private static byte level(byte direction) {
            return switch (direction) {
                case LTR -> Bidi.LTR;
                case RTL -> Bidi.RTL;
                default -> Bidi.LEVEL_DEFAULT_LTR;
            };
        }
    }
}
