using Khabar.Defaults.Settings;
using Microsoft.Extensions.Options;

namespace Khabar.Defaults;

/// <summary>Runs the program of a host.</summary>
public static class HostProgram
{
    /// <summary>Returns the exit code: 0 after an orderly end, or once it has printed the help that was asked for; 1 if an argument, a setting, a file or an address kept the program from running, which standard error says, a line each.</summary>
    /// <remarks>Any other exception is a fault of the program, and ends it with its whole trace.</remarks>
    /// <param name="arguments">The command line.</param>
    /// <param name="known">What may stand on it.</param>
    /// <param name="program">Builds the host and runs it to its end.</param>
    public static async Task<int> RunAsync(string[] arguments, CommandArguments known, Func<Task> program)
    {
        try
        {
            if (CommandArguments.AskForHelp(arguments))
            {
                Console.WriteLine(known.Help);
                return 0;
            }
            known.Check(arguments);
            await program();
            return 0;
        }
        catch (Exception error) when (error is OptionsValidationException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(error is OptionsValidationException wrong ? string.Join('\n', wrong.Failures) : error.Message);
            return 1;
        }
    }
}
