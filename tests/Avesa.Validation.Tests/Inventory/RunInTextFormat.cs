using Avesa.Validation.Inventory;
using static Avesa.Validation.Tests.Inventory.LogText;

namespace Avesa.Validation.Tests.Inventory;

public sealed class RunInTextFormat
{
    [Fact]
    public void With_start_end_and_report_has_completed()
    {
        var run = OneRun(
            "INIT_START Runtime Version: python:3.12.v64\tRuntime Version ARN: arn:aws:lambda:us-east-1::runtime:93e1685a33\n",
            Start(),
            Said("INFO", "34 tenants done, 0 errors so far"),
            Said("WARNING", "Retrying after error 429"),
            End(),
            Report());

        run.CompletedWithoutError.Should().BeTrue();
        run.StartedAt.Should().Be(Noon.AddSeconds(1));
        run.RequestId.Should().Be(Request);
    }

    [Fact]
    public void That_still_runs_has_not_completed() => OneRun(Start(), Said("INFO", "Ingestion started")).CompletedWithoutError.Should().BeFalse();

    [Fact]
    public void Without_its_end_has_not_completed() => OneRun(Start(), Report()).CompletedWithoutError.Should().BeFalse();

    [Fact]
    public void Without_its_report_has_not_completed() => OneRun(Start(), End()).CompletedWithoutError.Should().BeFalse();

    [Fact]
    public void Whose_start_was_before_the_log_was_read_has_not_completed_since()
    {
        var run = OneRun(Said("INFO", "Ingestion completed"), End(), Report());

        run.StartedAt.Should().BeNull();
        run.CompletedWithoutError.Should().BeFalse();
    }

    [Theory]
    [InlineData("Status: error\tError Type: Runtime.ExitError")]
    [InlineData("Status: error\tError Type: Runtime.OutOfMemory\t")]
    [InlineData("Status: timeout")]
    public void With_an_end_and_a_failed_report_has_failed(string ending)
    {
        var log = Log(Start(), End(), Report(ending: ending));

        log.Runs.Single().CompletedWithoutError.Should().BeFalse();
        log.Errors.Should().ContainSingle().Which.Kind.Should().Be(LogLineKind.Report);
        log.FailedStarts.Should().BeEmpty();
    }

    [Fact]
    public void Of_the_older_style_that_timed_out_has_failed_though_its_report_says_nothing()
    {
        var log = Log(Start(), $"2024-03-04T17:22:38.033Z {Request} Task timed out after 3.00 seconds\n\n", End(), Report());

        log.Runs.Single().CompletedWithoutError.Should().BeFalse();
        log.Errors.Should().ContainSingle().Which.RequestId.Should().Be(Request);
    }

    [Theory]
    [InlineData("Error: Runtime exited without providing a reason\nRuntime.ExitError\n")]
    [InlineData("Error: Runtime exited with error: signal: killed\nRuntime.ExitError\n")]
    public void Of_the_older_style_that_crashed_has_failed_though_its_report_says_nothing(string crash)
    {
        var log = Log(Start(), $"RequestId: {Request} {crash}", End(), Report());

        log.Runs.Single().CompletedWithoutError.Should().BeFalse();
        log.FailedStarts.Should().BeEmpty("the environment had started");
    }

    [Fact]
    public void That_logged_an_error_and_went_on_has_not_completed_without_error()
    {
        var log = Log(Start(), Said("ERROR", "Tenant acme: 401 from connectwise"), Said("INFO", "Ingestion completed"), End(), Report());

        log.Runs.Single().CompletedWithoutError.Should().BeFalse();
        log.Errors.Single().Text.Should().Be("Tenant acme: 401 from connectwise\n");
    }

    [Fact]
    public void Whose_exception_nobody_caught_owns_the_traceback_that_names_no_request()
    {
        var log = Log(
            Start(),
            "[ERROR] KeyError: 'services'\nTraceback (most recent call last):\n\u00a0\u00a0File \"/var/task/lambda_function.py\", line 41, in lambda_handler\n",
            End(),
            Report());

        log.Errors.Should().ContainSingle().Which.RequestId.Should().Be(Request);
        log.Runs.Single().CompletedWithoutError.Should().BeFalse();
        log.FailedStarts.Should().BeEmpty();
    }

    [Fact]
    public void Keeps_its_lines_apart_from_those_of_an_environment_that_runs_at_the_same_time()
    {
        var log = FunctionLog.Of(
            Of(OneStream, Start(), "printed by the first", End(), Report())
                .Zip(
                    Of("2026/11/23/[$LATEST]other", Start(OtherRequest), "[ERROR] ValueError: of the second\n", End(OtherRequest), Report(OtherRequest)),
                    (LogEvent one, LogEvent two) => new[] { one, two })
                .SelectMany(pair => pair));

        log.Runs.Should().HaveCount(2);
        log.Runs.Single(run => run.RequestId == Request).CompletedWithoutError.Should().BeTrue();
        log.Runs.Single(run => run.RequestId == OtherRequest).CompletedWithoutError.Should().BeFalse();
    }

    [Fact]
    public void Does_not_own_what_its_environment_writes_after_its_report()
    {
        var log = Log(Start(), End(), Report(), "[ERROR] OSError: in a background thread\n");

        log.Runs.Single().CompletedWithoutError.Should().BeTrue();
        log.Errors.Should().ContainSingle().Which.RequestId.Should().BeNull();
    }

    [Fact]
    public void Is_told_from_the_next_run_of_the_same_environment()
    {
        var log = Log(Start(), "first", End(), Report(), Start(OtherRequest), "second", End(OtherRequest), Report(OtherRequest));

        log.Runs.Should().HaveCount(2).And.OnlyContain(run => run.CompletedWithoutError);
        log.Lines.Single(line => line.Text == "second").RequestId.Should().Be(OtherRequest);
    }
}
