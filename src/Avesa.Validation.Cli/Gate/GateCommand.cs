using System.CommandLine;
using Avesa.Validation.Gate;
using Avesa.Validation.Reports;
using Avesa.Validation.Run;

namespace Avesa.Validation.Cli.Gate;

/// <summary><c>avesa gate</c>: whether a workflow may go on, from the decisions of one run or several.</summary>
internal sealed class GateCommand : Command
{
    private const int LongestError = 800;

    private readonly Option<string> phase = new("--phase") { Required = true, Description = "The phase that is to be decided." };
    private readonly Option<string?> commit = new("--commit") { Description = "The forty digits of the commit that the evidence must be about.", HelpName = "SHA" };
    private readonly Option<string[]> runIds = new("--run-id") { Description = "The run that the evidence must be of; give it again for each run that may be used.", HelpName = "ID", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> sourceAccount = new("--source-account") { Description = "The twelve digits of the source account that must have been asked.", HelpName = "ID" };
    private readonly Option<string?> productionAccount = new("--production-account") { Description = "The same of the production account.", HelpName = "ID" };
    private readonly Option<string?> region = new("--region") { Description = "The region that must have been looked at.", HelpName = "REGION" };
    private readonly Option<string> world = new("--world") { Description = "The world that must have been looked at; the embedded one is for trying the gate itself.", DefaultValueFactory = _ => "live" };
    private readonly Option<bool> annotate = new("--annotate") { Description = "Print an annotation for every red fact, on its line of the feature; on in GitHub Actions." };
    private readonly Option<string?> summary = new("--summary") { Description = "Append the decision as Markdown to this file; in GitHub Actions the job's summary.", HelpName = "FILE" };
    private readonly Argument<string[]> files = new("decision.json") { Arity = ArgumentArity.OneOrMore, Description = "The decisions; several may together cover a phase: red in one is red, and a fact that one has proven is proven." };

    public GateCommand(TimeProvider clock, Func<string, string?> variable)
        : base("gate", $"Says GO or NO-GO of one phase, from the decision.json that a run left or several. {ExitCode.Help}")
    {
        phase.AcceptOnlyFromAmong([.. Phase.All]);
        world.AcceptOnlyFromAmong("live", "embedded");
        annotate.DefaultValueFactory = _ => variable("GITHUB_ACTIONS") == "true";
        summary.DefaultValueFactory = _ => variable("GITHUB_ACTIONS") == "true" && variable("GITHUB_STEP_SUMMARY") is { Length: > 0 } file ? file : null;
        Require(commit, "the forty hexadecimal digits of a commit, in small letters", text => text.Length == 40 && text.All(char.IsAsciiHexDigitLower));
        Require(sourceAccount, "the twelve digits of an account", IsAccount);
        Require(productionAccount, "the twelve digits of an account", IsAccount);
        Require(region, "a region, for example us-east-1", text => text.Length > 0);
        summary.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is "")
            {
                result.AddError($"{summary.Name} is '': give the path of a file.");
            }
        });
        RequireEach(runIds, "the id of a run", text => text.Length > 0);
        RequireEach(files, "the path of a decision, with ./ before it where it begins with a dash", text => text.Length > 0 && text[0] != '-');
        foreach (var option in new Option[] { phase, commit, runIds, sourceAccount, productionAccount, region, world, annotate, summary })
        {
            Add(option);
        }

        Add(files);
        SetAction(line => Judge(line, new Gatekeeper(clock)));
    }

    private int Judge(ParseResult line, Gatekeeper gatekeeper)
    {
        var expected = new GateExpectation(line.GetRequiredValue(phase), line.GetRequiredValue(world))
        {
            Commit = line.GetValue(commit),
            RunIds = line.GetValue(runIds) ?? [],
            SourceAccount = line.GetValue(sourceAccount),
            ProductionAccount = line.GetValue(productionAccount),
            Region = line.GetValue(region),
        };
        var ruling = gatekeeper.Judge(line.GetRequiredValue(files), expected);
        var (output, error) = (line.InvocationConfiguration.Output, line.InvocationConfiguration.Error);
        GateText.Write(output, ruling, NotCompared(line));
        if (line.GetValue(annotate))
        {
            Annotations.Write(output, ruling);
        }

        if (line.GetValue(summary) is { } path && SummaryFile.Append(path, ruling) is { } unwritten)
        {
            error.WriteLine($"avesa: {Printable.Of(unwritten, LongestError)}");
        }

        return ExitCode.Of(ruling.Answer);
    }

    private IReadOnlyList<string> NotCompared(ParseResult line) =>
        [.. new Option[] { commit, runIds, sourceAccount, productionAccount, region }.Where(option => line.GetResult(option) is null or { Implicit: true }).Select(option => option.Name)];

    private static bool IsAccount(string text) => text.Length == 12 && text.All(char.IsAsciiDigit);

    // A variable that is not set arrives as an empty text: that must not quietly mean that nothing is compared.
    private static void Require(Option<string?> option, string expected, Func<string, bool> right) => option.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<string?>() is not { } text || !right(text))
        {
            result.AddError($"{option.Name} is '{result.GetValueOrDefault<string?>()}': give {expected}.");
        }
    });

    private static void RequireEach(Option<string[]> option, string expected, Func<string, bool> right) => option.Validators.Add(result =>
    {
        foreach (var wrong in (result.GetValueOrDefault<string[]>() ?? []).Where(text => !right(text)))
        {
            result.AddError($"{option.Name} is '{wrong}': give {expected}.");
        }
    });

    private static void RequireEach(Argument<string[]> argument, string expected, Func<string, bool> right) => argument.Validators.Add(result =>
    {
        foreach (var wrong in (result.GetValueOrDefault<string[]>() ?? []).Where(text => !right(text)))
        {
            result.AddError($"{argument.Name} is '{wrong}': give {expected}.");
        }
    });
}
