using System.Collections.Concurrent;
using Io.Cucumber.Messages.Types;

namespace Reqnroll.Engine.Messages;

/// <summary>A scenario in the messages of a run. Which bindings it has is known when it has run: until then its messages wait behind its test case.</summary>
internal sealed class ScenarioMessages : IHookMessages
{
    private readonly RunMessages run;
    private readonly string pickle;
    private readonly IReadOnlyList<string> pickleSteps;
    private readonly string testCase = BindingMessages.NewId();
    private readonly string execution = BindingMessages.NewId();
    private readonly List<TestStep> steps = [];
    private readonly ConcurrentQueue<Envelope> waiting = [];
    private string? current;

    public ScenarioMessages(RunMessages run, string pickle, IReadOnlyList<string> pickleSteps)
    {
        this.run = run;
        this.pickle = pickle;
        this.pickleSteps = pickleSteps;
        waiting.Enqueue(Envelope.Create(new TestCaseStarted(0, execution, testCase, null, run.Clock.Now)));
    }

    public Finished Started(Hook hook) => Started(new TestStep(run.Bindings.IdOf(hook), BindingMessages.NewId(), null, null, null));

    /// <summary>A step is about to run, or to be found not to; <see langword="null"/> when no pickle has it: that of a scenario without steps lacks the background's.</summary>
    /// <param name="number">The number of the step in the scenario, its backgrounds' steps included, from 0.</param>
    /// <param name="bound">The step definitions that fit it: none if it is undefined, several if it is ambiguous.</param>
    public Finished? Started(int number, IReadOnlyList<StepMatch> bound) => number >= pickleSteps.Count ? null : Started(new TestStep(
        null,
        BindingMessages.NewId(),
        pickleSteps[number],
        [.. bound.Select(match => run.Bindings.IdOf(match.Definition))],
        [.. bound.Select(Arguments)]));

    /// <summary>How an undefined step could be defined.</summary>
    public void Suggest(int number, string snippet)
    {
        if (number < pickleSteps.Count)
        {
            waiting.Enqueue(Envelope.Create(
                new Suggestion(BindingMessages.NewId(), pickleSteps[number], [new Snippet($"{ProgrammingLanguage.CSharp}", snippet)])));
        }
    }

    /// <summary>A line that a binding wrote.</summary>
    public void Log(string text) => Attach(text, AttachmentContentEncoding.IDENTITY, null, "text/x.cucumber.log+plain");

    /// <summary>A file that a binding attached.</summary>
    public void Attach(string path) => Attach(
        Convert.ToBase64String(File.ReadAllBytes(path)), AttachmentContentEncoding.BASE64, Path.GetFileName(path), MediaType(Path.GetExtension(path)));

    /// <summary>Writes everything; the scenario has run.</summary>
    public void End(bool failed)
    {
        if (failed)
        {
            run.Fail();
        }

        run.Write([
            Envelope.Create(new TestCase(testCase, pickle, steps, run.Id)),
            .. waiting,
            Envelope.Create(new TestCaseFinished(execution, run.Clock.Now, false)),
        ]);
    }

    private static StepMatchArgumentsList Arguments(StepMatch match) => new([
        .. match.Groups.Zip(match.Definition.Method.GetParameters(), (group, parameter) =>
            new StepMatchArgument(new Group([], group.Index, group.Value), TypeName(parameter.ParameterType.Name))),
    ]);

    // As Cucumber expressions name them.
    private static string TypeName(string name) => name switch
    {
        nameof(Int16) => "short",
        nameof(Int32) => "int",
        nameof(Int64) => "long",
        nameof(Single) => "float",
        nameof(Boolean) => "bool",
        nameof(Byte) or nameof(Decimal) or nameof(Double) or nameof(String) => name.ToLowerInvariant(),
        "BigInteger" => "biginteger",
        _ => name,
    };

    private static string MediaType(string extension) => extension.ToUpperInvariant() switch
    {
        ".CSV" => "text/csv",
        ".HTML" => "text/html",
        ".JSON" => "application/json",
        ".PNG" => "image/png",
        ".TXT" or ".LOG" => "text/plain",
        ".XML" => "text/xml",
        _ => "application/octet-stream",
    };

    private void Attach(string body, AttachmentContentEncoding encoding, string? fileName, string mediaType) => waiting.Enqueue(Envelope.Create(
        new Attachment(body, encoding, fileName, mediaType, null, execution, current, null, null, null, run.Clock.Now)));

    private Finished Started(TestStep step)
    {
        var outer = current;
        var started = run.Clock.Elapsed;
        steps.Add(step);
        current = step.Id;
        waiting.Enqueue(Envelope.Create(new TestStepStarted(execution, step.Id, run.Clock.At(started))));
        return (status, exception) =>
        {
            var finished = run.Clock.Elapsed;
            waiting.Enqueue(Envelope.Create(
                new TestStepFinished(execution, step.Id, StepResult.Of(finished - started, status, exception), run.Clock.At(finished))));
            current = outer;
        };
    }
}
