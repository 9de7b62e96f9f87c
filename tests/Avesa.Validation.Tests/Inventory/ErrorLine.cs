using static Avesa.Validation.Tests.Inventory.LogText;

namespace Avesa.Validation.Tests.Inventory;

public sealed class ErrorLine
{
    [Theory]
    [InlineData("[ERROR]\t2026-11-23T12:00:00.123Z\t79b4f56e-95b1-4643-9700-2807f4e68189\tboom\n")]
    [InlineData("[CRITICAL]\t2026-11-23T12:00:00.123Z\t79b4f56e-95b1-4643-9700-2807f4e68189\tboom\n")]
    [InlineData("[ERROR] ValueError: boom\rTraceback (most recent call last):\r\u00a0\u00a0File \"/var/task/app.py\", line 3\n")]
    [InlineData("[ERROR] [1583] LAMBDA_RUNTIME Failed to post handler success response. Http response code: 413.\n")]
    [InlineData("Traceback (most recent call last):\n")]
    [InlineData("[INFO]\t2026-11-23T12:00:00.123Z\t79b4f56e-95b1-4643-9700-2807f4e68189\tgave up\nTraceback (most recent call last):\n  File\n")]
    [InlineData("2026-11-23 12:00:00,123 app [ERROR] boom\n")]
    [InlineData("ERROR:root:boom\n")]
    [InlineData("2026-11-23T12:00:00.123Z\t79b4f56e-95b1-4643-9700-2807f4e68189\tERROR\tInvoke Error \t{}\n")]
    [InlineData("2026-11-23T12:00:00.123Z\tundefined\tERROR\tUncaught Exception \t{}\n")]
    [InlineData("2024-01-29T16:41:15.998Z 79b4f56e-95b1-4643-9700-2807f4e68189 Task timed out after 45.05 seconds\n\n")]
    [InlineData("Unknown application error occurred\n")]
    public void Is_one_with(string message) => Log(message).Errors.Should().ContainSingle();

    [Theory]
    [InlineData("[INFO]\t2026-11-23T12:00:00.123Z\t79b4f56e-95b1-4643-9700-2807f4e68189\t0 errors so far\n")]
    [InlineData("[INFO]\t2026-11-23T12:00:00.123Z\t79b4f56e-95b1-4643-9700-2807f4e68189\tthe answer was [ERROR]; tried again\n")]
    [InlineData("[INFO]\t2026-11-23T12:00:00.123Z\t79b4f56e-95b1-4643-9700-2807f4e68189\tupstream said: Task timed out after 3.00 seconds\n")]
    [InlineData("[WARNING]\t2026-11-23T12:00:00.123Z\t79b4f56e-95b1-4643-9700-2807f4e68189\tERROR 429, waiting\n")]
    [InlineData("error\n")]
    [InlineData("ERROR\n")]
    [InlineData("ERRORS: 0\n")]
    [InlineData("an Error: Runtime exited is what this prints\n")]
    [InlineData("the column Runtime.Hours was renamed\n")]
    [InlineData("he wrote \"Traceback (most recent call last):\"\n")]
    [InlineData("OpenBLAS WARNING - could not determine the L2 cache size on this system\n")]
    [InlineData("EXTENSION\tName: insights\tState: Ready\tEvents: [INVOKE,SHUTDOWN]\n")]
    [InlineData("XRAY TraceId: 1-6ac7d556-032906e375c910cf42cb849e\tSegmentId: 90cbc97f4ee64a7f\tSampled: true\n")]
    [InlineData("\n")]
    public void Is_none_with(string message) => Log(message).Errors.Should().BeEmpty();

    [Fact]
    public void Of_an_enormous_line_is_found_without_stopping() => Log($"{new string('[', 1_000_000)}\nTraceback (most recent call last):").Errors.Should().ContainSingle();
}
