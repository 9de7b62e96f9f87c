using static Avesa.Validation.Tests.Inventory.LogText;

namespace Avesa.Validation.Tests.Inventory;

public sealed class FailedStart
{
    [Fact]
    public void By_an_import_is_told_by_each_of_its_lines_and_fails_the_run_that_asked_for_it()
    {
        var log = Log(
            "INIT_START Runtime Version: python:3.12.v64\tRuntime Version ARN: arn:aws:lambda:us-east-1::runtime:93e1685a33\n",
            "[ERROR] Runtime.ImportModuleError: Unable to import module 'app': No module named 'pandas'\nTraceback (most recent call last):\n",
            "INIT_REPORT Init Duration: 1670.77 ms\tPhase: init\tStatus: error\tError Type: Runtime.Unknown\n",
            "[ERROR] Runtime.ImportModuleError: Unable to import module 'app': No module named 'pandas'\nTraceback (most recent call last):\n",
            "INIT_REPORT Init Duration: 1712.41 ms\tPhase: invoke\tStatus: error\tError Type: Runtime.Unknown\n",
            Start(),
            "Unknown application error occurred\nRuntime.Unknown\n",
            End(),
            Report());

        log.FailedStarts.Should().HaveCount(4);
        log.Errors.Should().HaveCount(5);
        log.Runs.Single().CompletedWithoutError.Should().BeFalse();
    }

    [Theory]
    [InlineData("INIT_REPORT Init Duration: 9999.79 ms\tPhase: init\tStatus: timeout\n")]
    [InlineData("INIT_REPORT Init Duration: 1236.04 ms\tPhase: init\tStatus: error\tError Type: Runtime.ExitError\n")]
    [InlineData("RESTORE_REPORT Restore Duration: 1236.04 ms\tStatus: timeout\n")]
    [InlineData("[ERROR] Runtime.HandlerNotFound: Handler 'lambda_handler' missing on module 'app'\n")]
    [InlineData("[ERROR] Runtime.UserCodeSyntaxError: Syntax error in module 'app': invalid syntax (app.py, line 3)\nTraceback (most recent call last):\n")]
    [InlineData("Runtime.InvalidEntrypoint\n")]
    [InlineData("""{"time":"2026-11-23T12:00:00.000Z","type":"platform.initReport","record":{"initializationType":"on-demand","phase":"init","status":"error","errorType":"Runtime.ExitError","metrics":{"durationMs":12.5}}}""")]
    [InlineData("""{"time":"2026-11-23T12:00:00.000Z","type":"platform.initRuntimeDone","record":{"initializationType":"on-demand","phase":"init","status":"timeout"}}""")]
    [InlineData("""{"timestamp":"2026-11-23T12:00:00Z","level":"ERROR","errorMessage":"Unable to import module 'app'","errorType":"Runtime.ImportModuleError","requestId":"","stackTrace":[]}""")]
    public void Is_told_by(string line)
    {
        var log = Log(line);

        log.FailedStarts.Should().ContainSingle();
        log.Errors.Should().ContainSingle();
    }

    [Theory]
    [InlineData("INIT_START Runtime Version: python:3.12.v64\tRuntime Version ARN: arn:aws:lambda:us-east-1::runtime:93e1685a33\n")]
    [InlineData("INIT_REPORT Init Duration: 9908.09 ms\n")]
    [InlineData("""{"time":"2026-11-23T12:00:00.000Z","type":"platform.initReport","record":{"initializationType":"on-demand","phase":"init","status":"success","metrics":{"durationMs":173.778}}}""")]
    [InlineData("[INFO]\t2026-11-23T12:00:00.123Z\t79b4f56e-95b1-4643-9700-2807f4e68189\tno Runtime.ImportModuleError here\n")]
    public void Is_not_told_by(string line)
    {
        var log = Log(line);

        log.FailedStarts.Should().BeEmpty();
        log.Errors.Should().BeEmpty();
    }
}
