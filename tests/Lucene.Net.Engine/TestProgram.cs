using System.Diagnostics;
using Lucene.Net.Engine.Tests.Faults;

namespace Lucene.Net.Engine.Tests;

/// <summary>The test assembly run as a program: what tests need a process of its own for.</summary>
internal static class TestProgram
{
    public static int Main(string[] args)
    {
        switch (args)
        {
            case [KilledWriter.Command, var folder]: KilledWriter.Run(folder); return 0;
            case [WriterAttempt.Command, var folder]: WriterAttempt.Run(folder); return 0;
            default:
                Console.Error.WriteLine($"usage: {KilledWriter.Command}|{WriterAttempt.Command} FOLDER");
                return 2;
        }
    }

    /// <summary>Starts this program.</summary>
    /// <param name="before">What runs it, such as a command that changes the user; none for the program as it is.</param>
    /// <param name="arguments">The command and the folder.</param>
    public static Process Start(string[] before, params string[] arguments)
    {
        string[] line = [.. before, "dotnet", typeof(TestProgram).Assembly.Location, .. arguments];
        return Process.Start(new ProcessStartInfo(line[0], line[1..]) { RedirectStandardOutput = true })!;
    }
}
