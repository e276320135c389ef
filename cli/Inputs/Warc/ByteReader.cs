using System.Text;

namespace Khabar.Cli.Inputs.Warc;

/// <summary>Reads lines and blocks of bytes from a stream, and knows where it stands.</summary>
sealed class ByteReader(Stream stream)
{
    readonly byte[] buffer = new byte[1 << 16];
    int next;
    int filled;

    /// <summary>Bytes read so far, counted from the stream's beginning.</summary>
    public long Position { get; private set; }

    /// <summary>True if <see cref="Seek"/> can be called.</summary>
    public bool CanSeek => stream.CanSeek;

    /// <summary>Goes to a place of the stream.</summary>
    public void Seek(long position)
    {
        stream.Position = Position = position;
        next = filled = 0;
    }

    /// <summary>Reads up to the next line feed, without it and a carriage return before it; lines beyond <paramref name="limit"/> are cut in pieces.</summary>
    /// <returns>The line, or null at the end.</returns>
    public string? ReadLine(int limit)
    {
        var line = new List<byte>();
        while (line.Count < limit)
        {
            if (!Fill())
            {
                if (line.Count == 0) return null;
                break;
            }
            var available = buffer.AsSpan(next, Math.Min(filled - next, limit - line.Count));
            var end = available.IndexOf((byte)'\n');
            line.AddRange(end < 0 ? available : available[..end]);
            Advance(end < 0 ? available.Length : end + 1);
            if (end >= 0) break;
        }
        if (line is [.., (byte)'\r']) line.RemoveAt(line.Count - 1);
        return Encoding.UTF8.GetString([.. line]);
    }

    /// <summary>Reads as many bytes as there are, at most the block's length.</summary>
    /// <returns>How many were read.</returns>
    public int Read(Span<byte> block)
    {
        var done = 0;
        while (done < block.Length && Fill())
        {
            var count = Math.Min(block.Length - done, filled - next);
            buffer.AsSpan(next, count).CopyTo(block[done..]);
            Advance(count);
            done += count;
        }
        return done;
    }

    /// <summary>Passes over bytes; fewer at the stream's end.</summary>
    public void Skip(long count)
    {
        for (; count > 0 && Fill(); count -= Step(count)) { }
    }

    int Step(long count)
    {
        var step = (int)Math.Min(count, filled - next);
        Advance(step);
        return step;
    }

    void Advance(int count)
    {
        next += count;
        Position += count;
    }

    bool Fill()
    {
        if (next < filled) return true;
        (next, filled) = (0, stream.Read(buffer));
        return filled > 0;
    }
}
