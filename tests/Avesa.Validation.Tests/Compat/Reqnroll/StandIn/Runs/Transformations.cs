using Reqnroll;

namespace Avesa.Validation.Tests.Compat.StandIn.Runs;

public sealed class Transformations
{
    [Theory]
    [InlineData("Given the account source", "source account")]
    [InlineData("Given within 15 minutes", "00:15:00")]
    [InlineData("Given within 2 hours", "02:00:00")]
    [InlineData("Given the day tomorrow", "tomorrow is 1")]
    [InlineData("Given 5 apples", "five apples")]
    [InlineData("Given 6 apples", "6 apples")]
    public async Task Turn_text_into_what_the_step_takes(string line, string output)
    {
        await using var feature = RunningFeature.With(typeof(Bindings));

        (await feature.Run(line)).Should().BeNull();

        feature.Output.Should().Contain(output);
    }

    [Fact]
    public async Task Turn_a_table_into_what_the_step_takes()
    {
        await using var feature = RunningFeature.With(typeof(Bindings));
        var table = new DataTable("name");
        table.AddRow("TenantServices");

        await feature.Run(TestContext.Current.TestOutputHelper!, RunningFeature.Tagged(), null, steps => steps.GivenAsync("the names", null, table, "Given ", 1));

        TestContext.Current.TestOutputHelper!.Output.Should().Contain("names: TenantServices");
    }

    [Fact]
    public async Task Leave_a_step_undefined_whose_text_they_refuse()
    {
        await using var feature = RunningFeature.With(typeof(Bindings));

        (await feature.Run("Given within 2 weeks")).Should().BeOfType<MissingStepDefinitionException>();
    }

    private sealed record Account(string Name);

    private sealed record Day(int Offset);

    [Binding]
    private sealed class Bindings(IReqnrollOutputHelper output)
    {
        [StepArgumentTransformation(Name = "account")]
        public static Account ToAccount(string name) => new(name + " account");

        [StepArgumentTransformation(@"(\d+) (minutes|hours)")]
        public static TimeSpan ToTime(int count, string unit) => unit == "hours" ? TimeSpan.FromHours(count) : TimeSpan.FromMinutes(count);

        [StepArgumentTransformation("(today|tomorrow)")]
        public static async Task<Day> ToDay(string day)
        {
            await Task.Yield();
            return new Day(day == "tomorrow" ? 1 : 0);
        }

        [StepArgumentTransformation("5", Order = 2)]
        public static string Late() => "late";

        [StepArgumentTransformation("(5)", Order = 1)]
        public static string Five(int digit) => digit == 5 ? "five" : "other";

        [StepArgumentTransformation]
        public static List<string> Names(DataTable table) => [.. table.Rows.Select(row => row["name"])];

        [Given("the account {account}")]
        public void Take(Account account) => output.WriteLine(account.Name);

        [Given("within {TimeSpan}")]
        public void Within(TimeSpan time) => output.WriteLine(time.ToString("c"));

        [Given(@"^the day (\w+)$")]
        public void On(Day day) => output.WriteLine($"tomorrow is {day.Offset}");

        [Given(@"(\d+) apples")]
        public void Apples(string count) => output.WriteLine($"{count} apples");

        [Given("the names")]
        public void Take(List<string> names) => output.WriteLine($"names: {string.Join(",", names)}");
    }
}
