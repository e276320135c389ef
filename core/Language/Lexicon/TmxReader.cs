using System.Xml;

namespace Khabar.Language.Lexicon;

/// <summary>
/// Reads translation memories in TMX 1.4 (LISA 2005): each unit's Arabic and English segments become an entry. Units that lack
/// one of the two are skipped; long segments are for the builder to leave out. Document type definitions are not read.
/// </summary>
public static class TmxReader
{
    const string Xml = "http://www.w3.org/XML/1998/namespace";

    static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = 1L << 30,
        IgnoreComments = true,
        IgnoreWhitespace = true,
    };

    /// <summary>Reads every unit. The stream is read to its end and left open.</summary>
    /// <param name="stream">The XML document.</param>
    /// <exception cref="XmlException">It is not well-formed, or too long.</exception>
    public static IEnumerable<LexiconEntry> Read(Stream stream)
    {
        using var reader = XmlReader.Create(stream, Settings);
        while (reader.ReadToFollowing("tu"))
        {
            using var unit = reader.ReadSubtree();
            if (ReadUnit(unit) is { } entry)
                yield return entry;
        }
    }

    static LexiconEntry? ReadUnit(XmlReader unit)
    {
        string? arabic = null, english = null;
        while (unit.ReadToFollowing("tuv"))
        {
            string language = unit.GetAttribute("lang", Xml) ?? unit.GetAttribute("lang") ?? "";
            using var variant = unit.ReadSubtree();
            if (!variant.ReadToFollowing("seg"))
                continue;
            variant.MoveToContent();
            string segment = Text(variant);
            if (IsLanguage(language, "ar"))
                arabic = segment;
            else if (IsLanguage(language, "en"))
                english = segment;
        }
        return arabic is null || english is null ? null : new LexiconEntry(english, arabic);
    }

    /// <summary>The text of a segment; its inline elements hold markup of the translated document, not text.</summary>
    static string Text(XmlReader segment)
    {
        var text = new System.Text.StringBuilder();
        int depth = segment.Depth;
        while (segment.Read() && segment.Depth > depth)
        {
            if (segment.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && segment.Depth == depth + 1)
                text.Append(segment.Value);
        }
        return text.ToString();
    }

    static bool IsLanguage(string tag, string language) =>
        tag.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (tag.Length == language.Length || tag[language.Length] is '-' or '_');
}
