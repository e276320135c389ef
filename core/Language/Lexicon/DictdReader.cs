using System.IO.Compression;
using System.Text;

namespace Khabar.Language.Lexicon;

/// <summary>
/// Reads dictionaries in the format of dictd (RFC 2229's reference server), as FreeDict publishes them and Debian installs them
/// under /usr/share/dictd: NAME.index gives for each headword the place of its article in NAME.dict or NAME.dict.dz, which is gzip.
/// </summary>
public static class DictdReader
{
    /// <summary>Larger dictionaries are refused: bytes, unpacked.</summary>
    public const int MaxLength = 256 * 1024 * 1024;

    /// <summary>Headwords of articles about the dictionary itself.</summary>
    const string InformationPrefix = "00database";

    const string Base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    static readonly char[] SenseSeparators = [',', ';', '،', '؛', '/'];

    /// <summary>Reads every sense of every article as one entry. The streams are read to their end and left open.</summary>
    /// <param name="index">The .index file, UTF-8.</param>
    /// <param name="dictionary">The .dict.dz file, or .dict, UTF-8.</param>
    /// <exception cref="InvalidDataException">A line of the index is not three fields divided by tabs, or points outside the dictionary; or the dictionary is too large.</exception>
    public static IEnumerable<LexiconEntry> Read(Stream index, Stream dictionary)
    {
        byte[] articles = Unpack(dictionary);
        using var lines = new StreamReader(index, Encoding.UTF8, leaveOpen: true);
        for (int number = 1; lines.ReadLine() is { } line; number++)
        {
            string[] fields = line.Split('\t');
            if (fields.Length < 3)
                throw new InvalidDataException($"Line {number} of the dictd index is not headword, offset and length divided by tabs.");
            if (fields[0].StartsWith(InformationPrefix, StringComparison.Ordinal))
                continue;
            long offset = Number(fields[1], number), length = Number(fields[2], number);
            if (offset + length > articles.Length)
                throw new InvalidDataException($"Line {number} of the dictd index points outside the dictionary, which has {articles.Length} bytes.");
            foreach (string sense in Senses(Encoding.UTF8.GetString(articles, (int)offset, (int)length)))
                yield return new LexiconEntry(fields[0], sense);
        }
    }

    /// <summary>Every line of an article after its head is a sense, "1. " before it if there are several; a comma divides synonyms.</summary>
    static IEnumerable<string> Senses(string article)
    {
        foreach (string line in article.Split('\n').Skip(1))
        {
            string text = WithoutParentheses(line).Trim();
            int number = 0;
            while (number < text.Length && char.IsAsciiDigit(text[number]))
                number++;
            if (number > 0 && number < text.Length && text[number] == '.')
                text = text[(number + 1)..];
            foreach (string sense in text.Split(SenseSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                yield return sense;
        }
    }

    static string WithoutParentheses(string text)
    {
        int open, close;
        while ((open = text.IndexOf('(')) >= 0 && (close = text.IndexOf(')', open)) >= 0)
            text = text.Remove(open, close - open + 1);
        return text;
    }

    /// <summary>dictd writes numbers in base 64, most significant digit first, without padding.</summary>
    static long Number(string text, int line)
    {
        long number = 0;
        foreach (char c in text)
        {
            int digit = Base64.IndexOf(c);
            if (digit < 0 || number > int.MaxValue)
                throw new InvalidDataException($"Line {line} of the dictd index has '{text}' where a base-64 number is due.");
            number = number * 64 + digit;
        }
        return number;
    }

    static byte[] Unpack(Stream dictionary)
    {
        byte[] packed = ReadAll(dictionary);
        bool isGzip = packed is [0x1F, 0x8B, ..];
        if (!isGzip)
            return packed;
        using var unpacked = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        return ReadAll(unpacked);
    }

    static byte[] ReadAll(Stream stream)
    {
        var all = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (all.Length + read > MaxLength)
                throw new InvalidDataException($"The dictd dictionary is longer than {MaxLength} bytes.");
            all.Write(buffer, 0, read);
        }
        return all.ToArray();
    }
}
