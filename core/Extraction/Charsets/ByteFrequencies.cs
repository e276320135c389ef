using System.Text;

namespace Khabar.Extraction.Charsets;

/// <summary>Guesses among single-byte encodings, for pages that do not say: windows-1256, ISO-8859-6 or windows-1252.</summary>
/// <remarks>
/// Arabic text has alef and lam as its commonest letters (together about a quarter) and runs of letters beyond ASCII; Western text has
/// single accented letters among ASCII ones. In windows-1256 alef is 0xC7 and lam 0xE1, in ISO-8859-6 0xC7 and 0xE4; the letters from
/// tah on (0xD7 and above) differ between the two.
/// </remarks>
internal static class ByteFrequencies
{
    const byte Alef = 0xC7;
    const byte LamWindows = 0xE1;
    const byte LamIso = 0xE4;

    /// <summary>The likeliest encoding of bytes that are not UTF-8.</summary>
    public static Encoding Guess(ReadOnlySpan<byte> bytes)
    {
        Span<int> counts = stackalloc int[256];
        int high = 0, runs = 0;
        var previous = (byte)0;
        foreach (var b in bytes)
        {
            counts[b]++;
            if (b >= 0x80)
            {
                high++;
                runs += previous >= 0x80 ? 1 : 0;
            }
            previous = b;
        }
        var isArabic = high > 0 && runs > high / 3 && counts[Alef] > high / 25;
        if (!isArabic)
            return Encoding.GetEncoding("windows-1252");
        // ISO-8859-6 has nothing from 0xF3 on and lam at 0xE4; windows-1256 has French letters at 0xE4 and diacritics above 0xF0.
        return counts[LamIso] > 2 * counts[LamWindows] ? Encoding.GetEncoding("iso-8859-6") : Encoding.GetEncoding("windows-1256");
    }
}
