using System.Diagnostics;

namespace Lucene.Net.Tests.Java;

/// <summary>
/// Apache Lucene 8 for Java as a judge, in a process of its own: one line is asked, one answered, as Judge.java describes. Shared by
/// the tests that need it, which ask one after another.
/// </summary>
public sealed class LuceneJudge : IDisposable
{
    readonly Process java = JavaProgram.Start(Path.Combine(AppContext.BaseDirectory, "Java"), "Judge");

    /// <summary>The answers to <paramref name="requests"/>, in order; the fields of a request are already escaped.</summary>
    public IReadOnlyList<string> Ask(IReadOnlyList<string[]> requests)
    {
        // Written beside reading, since a pipe that nobody reads fills up.
        var writing = Task.Run(() =>
        {
            foreach (var request in requests) java.StandardInput.WriteLine(string.Join('\t', request));
            java.StandardInput.Flush();
        });
        var answers = new List<string>(requests.Count);
        while (answers.Count < requests.Count)
            answers.Add(java.StandardOutput.ReadLine() ?? throw new InvalidOperationException("Java's Lucene ended; its message is on the error stream."));
        writing.GetAwaiter().GetResult();
        return answers;
    }

    public void Dispose()
    {
        java.StandardInput.Dispose();
        if (!java.WaitForExit(TimeSpan.FromSeconds(10))) java.Kill();
        java.Dispose();
    }
}
