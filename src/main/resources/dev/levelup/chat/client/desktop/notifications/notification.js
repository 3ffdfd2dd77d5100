// Shows a notification. Its title, its text and whether it sounds come as one line of JSON on the
// standard input; nothing of it becomes code. For macOS' JavaScript for Automation.
ObjC.import('Foundation');
const input = $.NSFileHandle.fileHandleWithStandardInput.readDataToEndOfFile;
const order = JSON.parse($.NSString.alloc.initWithDataEncoding(input, $.NSUTF8StringEncoding).js);
const program = Application.currentApplication();
program.includeStandardAdditions = true;
const look = { withTitle: order.title };
if (order.sound) {
  look.soundName = 'Glass';
}
program.displayNotification(order.text, look);
