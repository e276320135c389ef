using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lucene.Net.Analysis.Standard.WordBreaks;

/// <summary>
/// The class of each code point. Planes 0 and 1 are a flat table, one byte a code point, since nearly all text lies there; what is
/// beyond is searched among a few ranges.
/// </summary>
internal static class WordClasses
{
    const int Flat = 0x20000;

    static readonly byte[] Table = new byte[Flat];
    static readonly List<(int First, int Last, WordClass Class)> Beyond = [];

    static WordClasses()
    {
        using var stream = typeof(WordClasses).Assembly.GetManifestResourceStream("WordBreaks.classes.txt")!;
        using var lines = new StreamReader(stream);
        while (lines.ReadLine() is { } line)
        {
            var fields = line.Split(' ');
            var first = int.Parse(fields[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var last = int.Parse(fields[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var name = Enum.Parse<WordClass>(fields[2]);
            if (first < Flat) Table.AsSpan(first, Math.Min(last + 1, Flat) - first).Fill((byte)name);
            if (last >= Flat) Beyond.Add((Math.Max(first, Flat), last, name));
        }
        Table.AsSpan(0xD800, 0x400).Fill((byte)WordClass.HighSurrogate);
    }

    /// <summary>The class of one UTF-16 code unit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordClass Of(char unit) => (WordClass)Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Table), unit);

    /// <summary>
    /// The class of the code point that starts <paramref name="text"/>, which is not empty, and its length in UTF-16 code units. A
    /// lone surrogate is <see cref="WordClass.Other"/>.
    /// </summary>
    public static WordClass First(ReadOnlySpan<char> text, out int length)
    {
        var found = Of(text[0]);
        length = 1;
        if (found != WordClass.HighSurrogate) return found;
        if (text.Length == 1 || !char.IsLowSurrogate(text[1])) return WordClass.Other;
        length = 2;
        return OfSupplementary(char.ConvertToUtf32(text[0], text[1]));
    }

    static WordClass OfSupplementary(int code)
    {
        if (code < Flat) return (WordClass)Table[code];
        foreach (var (first, last, name) in Beyond)
            if (code >= first && code <= last)
                return name;
        return WordClass.Other;
    }
}
