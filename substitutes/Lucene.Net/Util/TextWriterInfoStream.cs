namespace Lucene.Net.Util;

/// <summary>Writes each message as a line "component number [time; thread]: message".</summary>
public class TextWriterInfoStream : InfoStream
{
    static int lastMessageId;

    protected readonly TextWriter m_stream;
    protected readonly int m_messageID;

    public TextWriterInfoStream(TextWriter stream) : this(stream, Interlocked.Increment(ref lastMessageId) - 1) { }

    public TextWriterInfoStream(TextWriter stream, int messageID) => (m_stream, m_messageID) = (TextWriter.Synchronized(stream), messageID);

    public override void Message(string component, string message) =>
        m_stream.WriteLine($"{component} {m_messageID} [{DateTime.UtcNow:O}; {Environment.CurrentManagedThreadId}]: {message}");

    public override bool IsEnabled(string component) => true;

    protected override void Dispose(bool disposing)
    {
        if (disposing) m_stream.Flush();
    }
}
