using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Lucene.Net.Analysis.Core;

/// <summary>Unicode's simple mapping to small letters, one code point to one of the same length in UTF-16.</summary>
internal static class LetterCase
{
    // The small form of each UTF-16 code unit, so that a word costs a load a letter.
    static readonly char[] Small = MakeTable();

    /// <summary>Makes <paramref name="text"/> small, in place.</summary>
    public static void ToLower(Span<char> text)
    {
        ref var table = ref MemoryMarshal.GetArrayDataReference(Small);
        foreach (ref var c in text)
        {
            var small = Unsafe.Add(ref table, c);
            if (small == c) continue;
            if (char.IsHighSurrogate(c))
            {
                PairsToLower(text);
                return;
            }
            c = small;
        }
    }

    /// <summary>The small form of the code point <paramref name="code"/>; of a lone surrogate itself.</summary>
    public static int ToLower(int code) =>
        code > char.MaxValue ? Rune.ToLowerInvariant(new Rune(code)).Value : char.IsSurrogate((char)code) ? code : Small[code];

    static void PairsToLower(Span<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) text[i] = Small[text[i]];
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i += Rune.ToLowerInvariant(new Rune(text[i], text[i + 1])).EncodeToUtf16(text[i..]) - 1;
        }
    }

    static char[] MakeTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var c = 0; c < table.Length; c++) table[c] = char.ToLowerInvariant((char)c);
        // .NET leaves the Turkish dotted capital alone; Unicode's simple mapping does not.
        table['\u0130'] = 'i';
        // Not the small form of anything, so that the loop above stops at pairs.
        for (var high = '\uD800'; high <= '\uDBFF'; high++) table[high] = '\0';
        return table;
    }
}
