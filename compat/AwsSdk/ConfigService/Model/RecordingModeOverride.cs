using Amazon.Compat;

namespace Amazon.ConfigService.Model;

public class RecordingModeOverride
{
    [Wire("description")]
    public string Description { get; set; }

    [Wire("resourceTypes")]
    public List<string> ResourceTypes { get; set; }

    [Wire("recordingFrequency")]
    public RecordingFrequency RecordingFrequency { get; set; }
}
