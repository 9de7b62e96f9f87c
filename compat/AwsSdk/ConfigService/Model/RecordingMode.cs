using Amazon.Compat;

namespace Amazon.ConfigService.Model;

public class RecordingMode
{
    [Wire("recordingFrequency")]
    public RecordingFrequency RecordingFrequency { get; set; }

    [Wire("recordingModeOverrides")]
    public List<RecordingModeOverride> RecordingModeOverrides { get; set; }
}
