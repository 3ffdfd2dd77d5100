# Shows a toast, takes back the one with a number, or takes back all. Runs in Windows PowerShell 5.1.
# What to do comes as one line of JSON: number, title, text, sound; nothing of it becomes code.
# This text is an argument of a command, so it has no double quotes.
$ErrorActionPreference = 'Stop'
$order = [string]::Join('', @($input)) | ConvertFrom-Json
$program = 'dev.levelup.chat'
$group = 'rooms'
[void][Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]
[void][Windows.Data.Xml.Dom.XmlDocument, Windows.Data.Xml.Dom, ContentType = WindowsRuntime]
$toasts = [Windows.UI.Notifications.ToastNotificationManager]
if ($order.title) {
  # Windows shows toasts of programs that it knows.
  $known = 'HKCU:\Software\Classes\AppUserModelId\' + $program
  if (-not (Test-Path $known)) {
    [void](New-Item -Path $known -Force)
    [void](New-ItemProperty -Path $known -Name DisplayName -Value 'LevelUp Chat')
  }
  $content = $toasts::GetTemplateContent([Windows.UI.Notifications.ToastTemplateType]::ToastText02)
  $lines = $content.GetElementsByTagName('text')
  # XML has no place for control characters.
  [void]$lines.Item(0).AppendChild($content.CreateTextNode(($order.title -replace '[\x00-\x1f]', ' ')))
  [void]$lines.Item(1).AppendChild($content.CreateTextNode(($order.text -replace '[\x00-\x1f]', ' ')))
  if (-not $order.sound) {
    $audio = $content.CreateElement('audio')
    $audio.SetAttribute('silent', 'true')
    [void]$content.DocumentElement.AppendChild($audio)
  }
  $toast = [Windows.UI.Notifications.ToastNotification]::new($content)
  $toast.Tag = [string]$order.number
  $toast.Group = $group
  $toasts::CreateToastNotifier($program).Show($toast)
} elseif ($order.number) {
  $toasts::History.Remove([string]$order.number, $group, $program)
} else {
  $toasts::History.RemoveGroup($group, $program)
}
