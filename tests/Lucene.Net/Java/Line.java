/** Any text in one line: backslash, tab, line breaks and lone surrogates as escapes. */
final class Line {
    private Line() {
    }

    static String escape(String text) {
        StringBuilder line = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') line.append("\\\\");
            else if (c == '\t') line.append("\\t");
            else if (c == '\n') line.append("\\n");
            else if (c == '\r') line.append("\\r");
            else if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1)))
                line.append(c).append(text.charAt(++i));
            else if (Character.isSurrogate(c)) line.append(String.format("\\u%04x", (int) c));
            else line.append(c);
        }
        return line.toString();
    }

    static String unescape(String line) {
        StringBuilder text = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escape = line.charAt(++i);
            if (escape == 't') text.append('\t');
            else if (escape == 'n') text.append('\n');
            else if (escape == 'r') text.append('\r');
            else if (escape == 'u') {
                text.append((char) Integer.parseInt(line.substring(i + 1, i + 5), 16));
                i += 4;
            } else text.append(escape);
        }
        return text.toString();
    }
}
