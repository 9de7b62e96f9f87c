using Spectre.Console;

namespace Avesa.Validation.Cli;

/// <summary>What surrounds a command line.</summary>
/// <param name="Output">Where the answer goes; plain text, whatever <c>NO_COLOR</c> says.</param>
/// <param name="Error">Where the command says what it does meanwhile, and why it did not understand.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Variables">The environment.</param>
public sealed record Shell(TextWriter Output, TextWriter Error, TimeProvider Clock, IReadOnlyDictionary<string, string> Variables)
{
    /// <summary>The terminal behind <see cref="Error"/>; null when there is none, as in a workflow, or none whose lines can be drawn again.</summary>
    public IAnsiConsole? Terminal { get; init; }

    /// <summary>Ends what takes long; beside it, SIGINT and SIGTERM do.</summary>
    public CancellationToken Ending { get; init; }

    /// <summary>The value of a variable; null when it is not set.</summary>
    public string? Variable(string name) => Variables.GetValueOrDefault(name);

    /// <summary>That of this process.</summary>
    public static Shell OfProcess() => new(Console.Out, Console.Error, TimeProvider.System, Environment())
    {
        Terminal = Console.IsErrorRedirected ? null : OnWhichLinesCanBeDrawnAgain(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })),
    };

    // A terminal that knows no escape sequences (TERM=dumb) would show every picture below the one before.
    private static IAnsiConsole? OnWhichLinesCanBeDrawnAgain(IAnsiConsole console) => console.Profile.Capabilities.Ansi ? console : null;

    private static Dictionary<string, string> Environment() => System.Environment.GetEnvironmentVariables()
        .Cast<System.Collections.DictionaryEntry>()
        .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
}
