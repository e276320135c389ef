using System.Buffers;

namespace Khabar.Extraction.Reading;

/// <summary>Finds the attributes of a tag, and its end, as the HTML standard's tokenizer does (13.2.5.32 and the states after it).</summary>
internal ref struct AttributeScan
{
    static readonly SearchValues<char> NameEnds = SearchValues.Create("\t\n\f\r />");
    static readonly SearchValues<char> ValueEnds = SearchValues.Create("\t\n\f\r >");

    readonly ReadOnlySpan<char> html;

    /// <summary>Begins after a tag's name.</summary>
    /// <param name="html">The page.</param>
    /// <param name="bracket">The place of the tag's <c>&lt;</c>.</param>
    public AttributeScan(ReadOnlySpan<char> html, int bracket)
    {
        this.html = html;
        End = From(bracket, html[bracket..].IndexOfAny(NameEnds));
    }

    /// <summary>Where the last attribute found begins, the space before it included.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends; after the last one where the tag ends, the bracket included.</summary>
    public int End { get; private set; }

    /// <summary>Its name.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>Its value as written, without quotation marks.</summary>
    public ReadOnlySpan<char> Value { get; private set; }

    /// <summary>Finds the next attribute. False at the end of the tag, or of the page.</summary>
    public bool Next()
    {
        Start = End;
        var at = Start;
        while (at < html.Length && IsDivider(html[at]))
            at++;
        if (at >= html.Length || html[at] == '>')
        {
            End = Math.Min(html.Length, at + 1);
            return false;
        }
        var name = at++; // whatever it is: an equals sign, too, begins a name
        while (at < html.Length && html[at] is not ('=' or '>' or '/') && !IsSpace(html[at]))
            at++;
        Name = html[name..at];
        Value = [];
        End = at;
        while (at < html.Length && IsSpace(html[at]))
            at++;
        if (at < html.Length && html[at] == '=')
            End = AfterValue(at + 1);
        return true;
    }

    /// <summary>Goes to the end of the tag and gives it.</summary>
    public int Finish()
    {
        while (Next()) { }
        return End;
    }

    int AfterValue(int at)
    {
        while (at < html.Length && IsSpace(html[at]))
            at++;
        if (at >= html.Length)
            return at;
        if (html[at] is '"' or '\'')
        {
            var close = From(at + 1, html[(at + 1)..].IndexOf(html[at]));
            Value = html[(at + 1)..close];
            return Math.Min(html.Length, close + 1);
        }
        var end = From(at, html[at..].IndexOfAny(ValueEnds));
        Value = html[at..end];
        return end;
    }

    readonly int From(int start, int offset) => offset < 0 ? html.Length : start + offset;

    /// <summary>True for what stands between attributes.</summary>
    public static bool IsDivider(char c) => c == '/' || IsSpace(c);

    static bool IsSpace(char c) => c is ' ' or '\n' or '\t' or '\r' or '\f';
}
