using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Avesa.Validation.Cli.Gate;
using Avesa.Validation.Reports;

namespace Avesa.Validation.Cli;

/// <summary>The <c>avesa</c> command: what a workflow needs of the suite beside a test run.</summary>
public static class AvesaCommand
{
    private const int LongestError = 400;
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="output">Where its answer goes; plain text, whatever <c>NO_COLOR</c> says.</param>
    /// <param name="error">Where it says why it did not understand.</param>
    /// <param name="clock">The clock that decisions are held against.</param>
    /// <param name="variable">The value of an environment variable; null when it is not set.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, TimeProvider clock, Func<string, string?> variable)
    {
        var root = new RootCommand("What a workflow needs of the account validation beside a test run.") { new GateCommand(clock, variable) };

        // A directive such as [suggest] ends with 0, which a gate keeps for GO.
        root.Directives.Clear();
        var line = CommandLineParser.Parse(root, arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (line.Errors.Count == 0 || line.Action is HelpAction)
        {
            return line.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }

        foreach (var problem in line.Errors)
        {
            error.WriteLine($"avesa: {Printable.Of(string.Join(' ', problem.Message.Split(Blanks, StringSplitOptions.RemoveEmptyEntries)), LongestError)}");
        }

        error.WriteLine($"avesa: nothing was looked at. `avesa {(line.CommandResult.Command is GateCommand gate ? $"{gate.Name} " : "")}--help` says what is understood.");
        return ExitCode.Usage;
    }
}
