using System.IO.Compression;

namespace Khabar.Cli.Inputs.Warc;

/// <summary>
/// Reads archives that are compressed record by record (ISO 28500, annex D; RFC 1952): each gzip member by itself, so that a broken one
/// costs its own records only and offsets are those of the file, as indexes of archives give them.
/// </summary>
static class GzipMembers
{
    /// <summary>
    /// What looks like the next member's beginning may lie within a member by chance, once in some hundred megabytes; a member that
    /// does not end there is tried again with the next such place as its end, so many times.
    /// </summary>
    const int MaxEnds = 4;

    /// <summary>The records of all members, and a fault for each part of the file that is none.</summary>
    public static IEnumerable<WarcEntry> Read(FileStream file)
    {
        for (long start = 0; start < file.Length;)
        {
            var end = Next(file, start + 1);
            var (firstEnd, read, isWhole) = (end, 0, false);
            WarcFault? cut = null;
            for (var attempt = 0; attempt < MaxEnds; attempt++)
            {
                using var member = Records(file, start, end).Skip(read).GetEnumerator();
                cut = null;
                for (; TryMove(member, out isWhole); read++)
                {
                    cut = member.Current as WarcFault is { IsCut: true } fault ? fault : null;
                    if (cut is not null) break;
                    yield return member.Current with { Offset = start };
                }
                if (isWhole || end == file.Length) break;
                end = Next(file, end + 1);
            }
            if (!isWhole)
                yield return new WarcFault(start, cut?.Reason ?? (IsBeginning(file, start) ? "the gzip member is broken" : "no gzip member begins here"));
            start = isWhole ? end : firstEnd;
        }
    }

    static IEnumerable<WarcEntry> Records(FileStream file, long start, long end) =>
        WarcRecords.Read(new ByteReader(new GZipStream(new FileSlice(file, start, end), CompressionMode.Decompress)));

    /// <summary>Moves to the next entry. False at the end, which is the member's if nothing is wrong with it.</summary>
    static bool TryMove(IEnumerator<WarcEntry> member, out bool isWhole)
    {
        try
        {
            var moved = member.MoveNext();
            isWhole = !moved;
            return moved;
        }
        catch (InvalidDataException)
        {
            isWhole = false;
            return false;
        }
    }

    static bool IsBeginning(FileStream file, long position) => position == 0 && file.Length < 3 || Next(file, position) == position;

    /// <summary>The first place from <paramref name="position"/> on that looks like a member's beginning; the file's length if there is none.</summary>
    static long Next(FileStream file, long position)
    {
        var window = new byte[1 << 16];
        while (position < file.Length)
        {
            file.Position = position;
            var filled = file.ReadAtLeast(window, window.Length, throwOnEndOfStream: false);
            // Magic number and the one method there is; the flags' upper bits are reserved and zero.
            for (var at = 0; at + 3 < filled; at++)
            {
                var found = window.AsSpan(at, filled - at).IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]);
                if (found < 0 || at + found + 3 >= filled) break;
                at += found;
                if ((window[at + 3] & 0xE0) == 0) return position + at;
            }
            if (position + filled >= file.Length) break;
            position += filled - 3;
        }
        return file.Length;
    }
}
