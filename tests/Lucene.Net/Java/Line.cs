using System.Globalization;
using System.Text;

namespace Lucene.Net.Tests.Java;

/// <summary>Any text in one line, as Line.java: backslash, tab, line breaks and lone surrogates as escapes.</summary>
internal static class Line
{
    public static string Escape(string text)
    {
        var line = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\') line.Append("\\\\");
            else if (c == '\t') line.Append("\\t");
            else if (c == '\n') line.Append("\\n");
            else if (c == '\r') line.Append("\\r");
            else if (char.IsSurrogate(c) && !char.IsSurrogatePair(text, i)) line.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
            {
                line.Append(c);
                if (char.IsHighSurrogate(c)) line.Append(text[++i]);
            }
        }
        return line.ToString();
    }
}
