using System.Globalization;
using Khabar.Extraction;

namespace Khabar.Cli.Inputs.Warc;

/// <summary>Reads records one after the other (ISO 28500, section 4): a version line, fields, an empty line, the block, two empty lines.</summary>
static class WarcRecords
{
    const int MaxLine = 1 << 16;
    const int MaxFields = 256;

    /// <summary>Longest block taken: the longest page and what chunks and headers may add.</summary>
    public const int MaxBlock = Page.MaxLength + (1 << 20);

    /// <summary>The records, and a fault for each part that is none; after a fault reading goes on at the next version line.</summary>
    /// <exception cref="InvalidDataException">The stream's compression is broken.</exception>
    public static IEnumerable<WarcEntry> Read(ByteReader reader)
    {
        var isLost = false;
        while (true)
        {
            var offset = reader.Position;
            if (reader.ReadLine(MaxLine) is not { } line) yield break;
            if (line.StartsWith("WARC/", StringComparison.Ordinal))
            {
                var entry = ReadRecord(reader, offset);
                isLost = entry is WarcFault;
                yield return entry;
            }
            else if (line.Length > 0 && !isLost)
            {
                isLost = true;
                yield return new WarcFault(offset, "no record begins here");
            }
        }
    }

    static WarcEntry ReadRecord(ByteReader reader, long offset)
    {
        var fields = new HeaderFields();
        if (!ReadFields(reader, fields, out var isCut))
            return new WarcFault(offset, "the record's fields do not end", isCut);
        if (!long.TryParse(fields["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            return new WarcFault(offset, "the record has no valid Content-Length");
        var start = reader.Position;
        if (length > MaxBlock)
        {
            reader.Skip(length);
            return new WarcFault(offset, $"the record is {length} bytes long; at most {MaxBlock} are taken");
        }
        var block = new byte[length];
        var read = reader.Read(block);
        if (read == length && EndsHere(reader))
            return new WarcRecord(offset, fields, block);
        // A record that was cut, or a length that is wrong: the next one may begin within what was taken for the block.
        if (reader.CanSeek)
            reader.Seek(start);
        return read < length
            ? new WarcFault(offset, $"the record is cut off after {read} of {length} bytes", IsCut: true)
            : new WarcFault(offset, "the record is longer or shorter than its Content-Length");
    }

    /// <summary>Reads up to the empty line. False if there is none, because the input ends or the fields are too many.</summary>
    static bool ReadFields(ByteReader reader, HeaderFields fields, out bool isCut)
    {
        for (var count = 0; count < MaxFields; count++)
        {
            var line = reader.ReadLine(MaxLine);
            isCut = line is null;
            if (string.IsNullOrEmpty(line)) return !isCut;
            fields.Add(line);
        }
        return isCut = false;
    }

    /// <summary>True at the empty lines after a record, which some writers leave out at the end of the archive.</summary>
    static bool EndsHere(ByteReader reader) => reader.ReadLine(MaxLine) is null or "" && reader.ReadLine(MaxLine) is null or "";
}
