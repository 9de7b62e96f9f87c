using Amazon.Compat;

namespace Amazon.ConfigService.Model;

public class RecordingStrategy
{
    [Wire("useOnly")]
    public RecordingStrategyType UseOnly { get; set; }
}
