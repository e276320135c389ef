using Microsoft.Extensions.Options;

namespace Khabar.Defaults;

/// <summary>Runs the program of a host.</summary>
public static class HostProgram
{
    /// <summary>Returns the exit code: 0 after an orderly end; 1 if a setting, a file or an address kept the program from running, which standard error says, a line each.</summary>
    /// <remarks>Any other exception is a fault of the program, and ends it with its whole trace.</remarks>
    public static async Task<int> RunAsync(Func<Task> program)
    {
        try
        {
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
