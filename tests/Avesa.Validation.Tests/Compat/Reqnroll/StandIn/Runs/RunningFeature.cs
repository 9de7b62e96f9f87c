using System.Globalization;
using Reqnroll;
using Reqnroll.Engine;
using Reqnroll.Generated;

namespace Avesa.Validation.Tests.Compat.StandIn.Runs;

/// <summary>A feature without a file: its scenarios are lines such as <c>Given x</c>, at the line numbers 1, 2, ….</summary>
internal sealed class RunningFeature : FeatureFixture
{
    private readonly TestOutput output = new();

    private RunningFeature(TestRun run, string title, string[] tags, IReadOnlyList<string> messages)
        : base(run, "some.feature", new FeatureInfo(CultureInfo.GetCultureInfo("en"), "", title, "", tags), () => messages) => Of = run;

    public TestRun Of { get; }

    public IReadOnlyList<string> Output => output.Lines;

    public static RunningFeature With(params Type[] bindings) => In(new TestRun(new ReqnrollJson(null, []), bindings));

    public static RunningFeature In(TestRun run, string title = "Some feature", params string[] tags) => new(run, title, tags, []);

    /// <summary>A feature of which the generator wrote these messages; its scenarios are told by the numbers of their pickles.</summary>
    public static RunningFeature Told(TestRun run, IReadOnlyList<string> messages) => new(run, "Some feature", [], messages);

    /// <summary>Runs one scenario; returns what it threw.</summary>
    public Task<Exception?> Run(params string[] lines) => Run(new ScenarioInfo("Some scenario", "", [], null, []), lines);

    public async Task<Exception?> Run(ScenarioInfo scenario, params string[] lines)
    {
        try
        {
            await Run(output, scenario, null, steps => Lines(steps, lines));
            return null;
        }
#pragma warning disable CA1031 // Do not catch general exception types: returned; xunit's Record lets a skip through
        catch (Exception exception)
        {
            return exception;
        }
#pragma warning restore CA1031
    }

    public static ScenarioInfo Pickle(int index) => new("Some scenario", "", [], null, [], $"{index}");

    public static ScenarioInfo Tagged(params string[] tags) => new("Some scenario", "", tags, null, []);

    public static async Task Lines(Steps steps, string[] lines)
    {
        foreach (var (index, line) in lines.Index())
        {
            var keyword = line[..(line.IndexOf(' ', StringComparison.Ordinal) + 1)];
            var text = line[keyword.Length..];
            await (keyword switch
            {
                "Given " => steps.GivenAsync(text, null, null, keyword, index + 1),
                "When " => steps.WhenAsync(text, null, null, keyword, index + 1),
                "Then " => steps.ThenAsync(text, null, null, keyword, index + 1),
                _ => steps.AndAsync(text, null, null, keyword, index + 1),
            });
        }
    }

    private sealed class TestOutput : ITestOutputHelper
    {
        public List<string> Lines { get; } = [];

        public string Output => string.Join(Environment.NewLine, Lines);

        public void Write(string message) => Lines.Add(message);

        public void Write(string format, params object[] args) => throw new NotSupportedException();

        public void WriteLine(string message) => Lines.Add(message);

        public void WriteLine(string format, params object[] args) => throw new NotSupportedException();
    }
}
