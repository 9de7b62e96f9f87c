namespace Amazon.EventBridge.Model;

public class InputTransformer
{
    public Dictionary<string, string> InputPathsMap { get; set; }

    public string InputTemplate { get; set; }
}
