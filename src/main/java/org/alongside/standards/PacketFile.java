package org.alongside.standards;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A ZIP file in the one form that packets have: nothing compressed, no times, no comments, no extra fields. So the same
 * contents are the same bytes, any other byte is a change, and there is nothing that could unfold.
 *
 * <p>Source: PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
 */
final class PacketFile {
    static final int LARGEST = 20 << 20;
    private static final int MOST_ENTRIES = 64;

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_BYTES = 30;
    private static final int CENTRAL_BYTES = 46;
    private static final int END_BYTES = 22;
    private static final short VERSION = 10;
    private static final short FIRST_DAY_OF_1980 = 0x21;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,79}(?:/[a-z0-9][a-z0-9._-]{0,79})?");

    private PacketFile() {}

    /** @throws IllegalArgumentException if a name could mean something to a disk */
    static byte[] write(SequencedMap<String, byte[]> entries) {
        var out = new ByteArrayOutputStream();
        var list = new ByteArrayOutputStream();
        entries.forEach((name, content) -> {
            if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("No name for a packet: " + name);
            int at = out.size();
            var letters = name.getBytes(StandardCharsets.US_ASCII);
            var header = buffer(LOCAL_BYTES).putInt(LOCAL);
            common(header, letters, content);
            out.writeBytes(header.array());
            out.writeBytes(letters);
            out.writeBytes(content);
            var line = buffer(CENTRAL_BYTES).putInt(CENTRAL).putShort(VERSION);
            common(line, letters, content);
            line.putInt(CENTRAL_BYTES - 4, at);
            list.writeBytes(line.array());
            list.writeBytes(letters);
        });
        var end = buffer(END_BYTES).putInt(END).putInt(0);
        end.putShort((short) entries.size()).putShort((short) entries.size());
        end.putInt(list.size()).putInt(out.size());
        out.writeBytes(list.toByteArray());
        out.writeBytes(end.array());
        return out.toByteArray();
    }

    private static void common(ByteBuffer header, byte[] name, byte[] content) {
        var crc = new CRC32();
        crc.update(content);
        header.putShort(VERSION).putShort((short) 0).putShort((short) 0).putShort((short) 0);
        header.putShort(FIRST_DAY_OF_1980).putInt((int) crc.getValue());
        header.putInt(content.length).putInt(content.length).putShort((short) name.length);
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * What is in it, in the order of the file. Contents are read as they stand, nothing is unpacked.
     *
     * @throws Unlike naming what is not as a packet has it
     */
    static SequencedMap<String, byte[]> read(byte[] file) throws Unlike {
        if (file.length > LARGEST) throw new Unlike("too-large", LARGEST >> 20);
        var in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < LOCAL_BYTES || in.getInt(0) != LOCAL) throw new Unlike("no-zip");
        var entries = new LinkedHashMap<String, byte[]>();
        while (in.remaining() >= LOCAL_BYTES && in.getInt(in.position()) == LOCAL) {
            if (entries.size() == MOST_ENTRIES) throw new Unlike("too-many", MOST_ENTRIES);
            entry(in, entries);
        }
        var again = write(entries);
        int same = Arrays.mismatch(file, again);
        if (same == again.length) throw new Unlike("trailing", file.length - again.length);
        if (same == file.length) throw new Unlike("cut-off", again.length - file.length);
        if (same >= 0) throw new Unlike("wrapping", same);
        return entries;
    }

    private static void entry(ByteBuffer in, Map<String, byte[]> entries) throws Unlike {
        int start = in.position();
        int method = in.getShort(start + 8);
        long size = Integer.toUnsignedLong(in.getInt(start + 22));
        int letters = Short.toUnsignedInt(in.getShort(start + 26));
        if (method != 0) throw new Unlike("compressed", start);
        if (size + letters > in.remaining() - LOCAL_BYTES) throw new Unlike("wrapping", start);
        var name = new byte[letters];
        var content = new byte[(int) size];
        in.position(start + LOCAL_BYTES).get(name).get(content);
        var called = new String(name, StandardCharsets.ISO_8859_1);
        if (!NAME.matcher(called).matches()) throw new Unlike("name", start);
        if (entries.put(called, content) != null) throw new Unlike("twice", called);
    }

    /** Not a file that a packet could be; {@code what} is the end of a key of the bundle. */
    static final class Unlike extends Exception {
        final String what;
        final transient Object[] args;

        Unlike(String what, Object... args) {
            super(what, null, false, false);
            this.what = what;
            this.args = args;
        }
    }
}
